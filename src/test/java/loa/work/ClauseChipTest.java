package loa.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClauseChipTest {

    @Test
    void what_the_plan_does_not_number_is_called_by_its_place() {
        assertThat(ClauseChip.name("IV.4/6")).isEqualTo("IV.4/6");
        assertThat(ClauseChip.name("preamble/2")).isEqualTo("mở đầu, đoạn 2");
        assertThat(ClauseChip.name("recipients/7")).isEqualTo("nơi nhận, dòng 7");
    }
}
