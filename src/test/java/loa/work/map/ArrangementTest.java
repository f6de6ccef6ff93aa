package loa.work.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import loa.organization.UnitId;
import loa.work.Tiles.Tile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrangementTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 12, 99, 200})
    void units_stand_row_by_row_in_a_shape_wider_than_high(int number) {
        var units = units(number);

        var arrangement = Arrangement.of(units, Map.of());

        assertThat(arrangement.places().values()).hasSize(number).doesNotHaveDuplicates();
        assertThat(arrangement.across()).isGreaterThanOrEqualTo(arrangement.down());
        assertThat(arrangement.across() * arrangement.down()).isGreaterThanOrEqualTo(number);
    }

    @Test
    void who_was_put_somewhere_stands_there_and_the_others_around() {
        var units = units(3);

        var places = Arrangement.of(units, Map.of(units.get(1), new Tile(1, 1))).places();

        assertThat(places.get(units.get(1))).isEqualTo(new Tile(1, 1));
        assertThat(places.get(units.get(0))).isEqualTo(new Tile(2, 1));
        assertThat(places.get(units.get(2))).isEqualTo(new Tile(3, 1));
    }

    @Test
    void names_fit_their_tile() {
        assertThat(ShortName.of("Xã Nậm Khoai").lines()).containsExactly("Nậm Khoai");
        assertThat(ShortName.of("Thị trấn Nông trường Phong Hải").lines()).containsExactly("Nông trường", "Phong Hải");
        assertThat(ShortName.of("Xã Tà Xi Láng").initials()).isEqualTo("TXL");
    }

    private static List<UnitId> units(int number) {
        return IntStream.range(0, number)
                .mapToObj(each -> new UnitId(new UUID(1, each)))
                .toList();
    }
}
