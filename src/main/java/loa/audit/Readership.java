package loa.audit;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import loa.platform.Me;

/** What the log has to know of the organization: who may read which acts, and what units are called. */
public interface Readership {

    /** The acts a person may read: all of them, or those that concern these units. */
    record Reach(boolean everything, Set<UUID> units) {

        public static final Reach EVERYTHING = new Reach(true, Set.of());

        public boolean isEmpty() {
            return !everything && units.isEmpty();
        }
    }

    Reach reach(Me me);

    Map<UUID, String> unitNames(Collection<UUID> units);
}
