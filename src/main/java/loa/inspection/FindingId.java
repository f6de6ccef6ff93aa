package loa.inspection;

import java.util.UUID;

/** Names a finding. */
public record FindingId(UUID value) {

    static FindingId next() {
        return new FindingId(UUID.randomUUID());
    }
}
