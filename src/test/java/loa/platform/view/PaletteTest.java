package loa.platform.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class PaletteTest {

    private final Palette palette = Palette.ofStyleSheet();

    @Test
    void black_on_white_is_the_most_and_a_colour_on_itself_the_least() {
        assertThat(Palette.contrast("#000000", "#ffffff")).isCloseTo(21, within(0.01));
        assertThat(Palette.contrast("#b3202a", "#b3202a")).isEqualTo(1);
        assertThat(Palette.contrast("#767676", "#ffffff")).isCloseTo(4.54, within(0.01));
    }

    @Test
    void everything_is_read_on_its_ground_by_day_and_by_night() {
        assertThat(palette.pairs()).allMatch(Palette.Pair::enough);
    }

    @Test
    void night_chosen_by_the_reader_is_the_night_of_the_device() throws Exception {
        var sheet = new ClassPathResource("static/assets/loa.css").getContentAsString(StandardCharsets.UTF_8);

        assertThat(tokens(sheet, ":root[data-theme=\"dark\"] {"))
                .isNotEmpty()
                .isEqualTo(tokens(sheet, ":root:not([data-theme=\"light\"]) {"));
    }

    private static List<String> tokens(String sheet, String opening) {
        var from = sheet.indexOf(opening) + opening.length();
        var tokens = new ArrayList<String>();
        for (var line : sheet.substring(from, sheet.indexOf('}', from)).split(";")) tokens.add(line.strip());
        return tokens;
    }
}
