package loa.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import loa.Generated;
import loa.inspection.Finding.Asker;
import loa.inspection.Finding.Moved;
import loa.inspection.Finding.Refused;
import loa.inspection.FindingMove.*;
import loa.organization.UnitId;
import loa.work.CampaignId;
import org.junit.jupiter.api.Test;

class FindingLifecycleTest {

    private static final Asker UNIT = new Asker(true, true, false);
    private static final Asker INSPECTOR = new Asker(false, false, true);
    private static final List<FindingMove> MOVES =
            List.of(new Answer("Đã treo lại"), new Close(""), new SendBack("Còn một tấm rách"));

    @Test
    void the_diagram_is_true() {
        var arrows = new ArrayList<String>();
        for (var state : FindingState.values()) {
            for (var move : MOVES) {
                var by = move instanceof Answer ? UNIT : INSPECTOR;
                if (in(state).decide(move, by) instanceof Moved(var to)) {
                    arrows.add("    " + state + " --> " + to + ": "
                            + move.getClass().getSimpleName());
                }
            }
        }

        Generated.matches("finding-lifecycle.mmd", "stateDiagram-v2\n" + String.join("\n", arrows) + "\n");
    }

    @Test
    void nobody_finds_their_own_unit_good() {
        var both = new Asker(true, true, true);

        assertThat(in(FindingState.ANSWERED).decide(new Close(""), both)).isEqualTo(new Refused(Refusal.OWN_UNIT));
    }

    @Test
    void units_answer_and_inspectors_look_again_not_the_other_way_round() {
        assertThat(in(FindingState.OPEN).decide(new Answer("x"), INSPECTOR))
                .isEqualTo(new Refused(Refusal.NOT_YOUR_UNIT));
        assertThat(in(FindingState.ANSWERED).decide(new Close(""), UNIT)).isEqualTo(new Refused(Refusal.NOT_INSPECTOR));
    }

    @Test
    void an_answer_and_what_is_left_to_do_are_said_in_words() {
        assertThat(in(FindingState.OPEN).decide(new Answer(" "), UNIT)).isEqualTo(new Refused(Refusal.WORDS_MISSING));
        assertThat(in(FindingState.ANSWERED).decide(new SendBack(""), INSPECTOR))
                .isEqualTo(new Refused(Refusal.WORDS_MISSING));
    }

    private static Finding in(FindingState state) {
        var unit = UnitId.next();
        return new Finding(
                FindingId.next(),
                RoundId.next(),
                new CampaignId(UUID.randomUUID()),
                "Kiểm tra treo cờ",
                unit,
                unit,
                1,
                "Cờ treo đúng quy cách",
                state,
                "Hai lá bạc màu",
                state == FindingState.GOOD ? null : LocalDate.of(2026, 11, 30),
                null,
                UUID.randomUUID());
    }
}
