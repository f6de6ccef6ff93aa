package loa.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import loa.plan.compiler.CompiledPlan.Quantity;
import loa.plan.compiler.CompiledPlan.QuantityUnit;
import loa.work.Target.About;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much, and how exactly the plan means it. */
class TargetTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Treo 40 băng rôn tại các trục đường.          |
                    Treo gần 40 băng rôn tại các trục đường.      | NEARLY
                    Treo trên 40 băng rôn, 2 pano.                | OVER
                    Treo hơn 40 băng rôn.                         | OVER
                    Khoảng 40 băng rôn được treo.                 | ABOUT
                    Mỗi xã treo ít nhất 40 băng rôn.              | AT_LEAST
                    Số lượng tối đa là 40 băng rôn.               | AT_MOST
                    Căng trên các trục đường chính 40 băng rôn.   |
                    """)
    void the_word_before_the_number_says_how_exactly(String clause, @Nullable About about) {
        assertThat(banners(clause).about()).isEqualTo(about);
    }

    @Test
    void each_number_has_its_own_word() {
        var targets = Target.of(
                List.of(
                        new Quantity(1000, QuantityUnit.FLAG, "1.000 cờ"),
                        new Quantity(200, QuantityUnit.BANNER, "200 băng rôn")),
                "Treo gần 1.000 cờ, trên 200 băng rôn.");

        assertThat(targets).extracting(Target::about).containsExactly(About.NEARLY, About.OVER);
        assertThat(targets).extracting(Target::said).containsExactly("gần 1.000 cờ", "trên 200 băng rôn");
    }

    @ParameterizedTest
    @CsvSource({
        "Treo 40 băng rôn., 39, false",
        "Treo 40 băng rôn., 40, true",
        "Treo gần 40 băng rôn., 36, true",
        "Treo gần 40 băng rôn., 35, false",
        "Treo trên 40 băng rôn., 40, false",
        "Treo trên 40 băng rôn., 41, true",
        "Treo không quá 40 băng rôn., 41, false",
        "Treo không quá 40 băng rôn., 12, true"
    })
    void so_much_is_enough(String clause, BigDecimal counted, boolean enough) {
        assertThat(banners(clause).isReached(counted)).isEqualTo(enough);
    }

    private static Target banners(String clause) {
        return Target.of(List.of(new Quantity(40, QuantityUnit.BANNER, "40 băng rôn")), clause)
                .getFirst();
    }
}
