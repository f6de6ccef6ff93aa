package loa.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    trên trục đường chính từ cầu vòm đến cầu ông phật | cầu vòm         | cầu ông phật
                    Từ ngã ba Nà Hoa tới chợ trung tâm                | ngã ba Nà Hoa   | chợ trung tâm
                    tuyến đường (từ cổng huyện đến bến xe)            | cổng huyện      | bến xe
                    Hội trường trung tâm huyện                        |                 |
                    từ ngày 10/4 đến ngày 20/4                        |                 |
                    từ 7 giờ đến 9 giờ                                |                 |
                    trụ sở các cơ quan từ huyện                       |                 |
                    """)
    void a_route_has_two_ends(String words, @Nullable String from, @Nullable String to) {
        var place = Place.of(words);

        assertThat(place.from()).isEqualTo(from);
        assertThat(place.to()).isEqualTo(to);
        assertThat(place.words()).isEqualTo(words);
    }
}
