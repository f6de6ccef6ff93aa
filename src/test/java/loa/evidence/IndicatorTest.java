package loa.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import loa.plan.compiler.CompiledPlan.QuantityUnit;
import loa.platform.view.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IndicatorTest {

    @ParameterizedTest
    @EnumSource(Indicator.class)
    void each_has_its_words_the_official_name_first(Indicator indicator) {
        var name = Words.in(Locale.of("vi"), "evidence.unit." + indicator);

        assertThat(indicator.words()).first().isEqualTo(name);
        assertThat(indicator.words())
                .allSatisfy(word -> assertThat(Indicator.read(word)).contains(indicator));
    }

    @ParameterizedTest
    @EnumSource(QuantityUnit.class)
    void each_unit_of_plans_is_one(QuantityUnit unit) {
        assertThat(Indicator.of(unit, "")).hasToString(unit.name());
    }

    @ParameterizedTest
    @EnumSource(Indicator.class)
    void a_part_is_of_the_same_nature_and_has_no_parts_itself(Indicator indicator) {
        assertThat(indicator.whole().nature()).isEqualTo(indicator.nature());
        assertThat(indicator.whole().isPart()).isFalse();
        assertThat(indicator.parts()).first().isEqualTo(indicator);
    }

    @ParameterizedTest
    @CsvSource({
        "băng zôn, BANNER",
        "Băng Rôn, BANNER",
        "bang ron, BANNER",
        "12 băng rôn, BANNER",
        "1.200 lượt người, ATTENDANCE",
        "luot nguoi, ATTENDANCE",
        "pa nô, PANEL",
        "tin, NEWS",
        "bài viết, FEATURE",
        "'tin, bài', ARTICLE",
        "SESSION, SESSION"
    })
    void other_spellings_are_folded(String words, Indicator indicator) {
        assertThat(Indicator.read(words)).contains(indicator);
    }

    @Test
    void what_is_not_in_the_dictionary_is_not_guessed() {
        assertThat(Indicator.read("thùng loa")).isEmpty();
        assertThat(Indicator.read("")).isEmpty();
    }

    @Test
    void people_and_attendances_are_told_apart_by_the_plans_words() {
        assertThat(Indicator.of(QuantityUnit.PERSON, "500 lượt người")).isEqualTo(Indicator.ATTENDANCE);
        assertThat(Indicator.of(QuantityUnit.PERSON, "500 người")).isEqualTo(Indicator.PERSON);
        assertThat(Arrays.asList(Indicator.ATTENDANCE.whole(), Indicator.PERSON.whole()))
                .as("never added up")
                .doesNotHaveDuplicates();
    }
}
