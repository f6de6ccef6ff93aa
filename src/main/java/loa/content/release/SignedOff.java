package loa.content.release;

import loa.approval.Approvals;
import loa.content.Item;
import loa.content.Released;
import org.springframework.stereotype.Component;

/** Where the campaign says who approves things of a kind, nothing of that kind goes out without their sign-off on record. */
@Component
class SignedOff implements Released {

    private final Approvals approvals;

    SignedOff(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public boolean released(Item item) {
        var sha256 = item.submitted();
        if (sha256 != null
                && approvals
                        .standing(ReleaseDesk.subject(item.id()), sha256)
                        .filter(standing -> standing.released())
                        .isPresent()) {
            return true;
        }
        return !approvals.ruled(item.campaign(), ReleaseDesk.kind(item.genre()));
    }
}
