package loa.congress.programme;

import java.util.ArrayList;
import java.util.List;
import loa.Generated;
import loa.congress.programme.Item.Asker;
import loa.congress.programme.Item.Moved;
import loa.congress.programme.ItemMove.*;
import org.junit.jupiter.api.Test;

class ItemLifecycleTest {

    private static final Asker LEAD = new Asker(true, false, false);

    @Test
    void the_diagram_is_true() {
        var moves = List.of(new Select(), new Reserve(), new Drop("dài quá"), new Restore());
        var arrows = new ArrayList<String>();
        for (var state : ItemState.values()) {
            for (var move : moves) {
                if (ProgrammeRulesTest.item("Hát", 60, state).decide(move, LEAD) instanceof Moved(var to)) {
                    arrows.add("    " + state + " --> " + to + ": "
                            + move.getClass().getSimpleName());
                }
            }
        }

        Generated.matches("item-of-programme-lifecycle.mmd", "stateDiagram-v2\n" + String.join("\n", arrows) + "\n");
    }
}
