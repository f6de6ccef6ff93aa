package loa.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SectionsTest {

    @Test
    void four_sections_all_stand_in_the_bar() {
        var sections = Sections.of(entries(4));

        assertThat(sections.first()).hasSize(4);
        assertThat(sections.rest()).isEmpty();
    }

    @Test
    void more_than_four_leave_the_fourth_place_to_the_word_more() {
        var sections = Sections.of(entries(6));

        assertThat(sections.first()).isEqualTo(entries(6).subList(0, 3));
        assertThat(sections.rest()).isEqualTo(entries(6).subList(3, 6));
    }

    private static List<Navigation.Entry> entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Navigation.Entry("/" + i, "words." + i, "icon", i))
                .toList();
    }
}
