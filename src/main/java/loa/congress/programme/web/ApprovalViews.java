package loa.congress.programme.web;

import static loa.platform.view.Words.msg;

import java.util.Map;
import loa.approval.SignOffState;
import loa.approval.Standing;
import loa.congress.programme.Programme;
import loa.congress.programme.ProgrammeApproval;
import loa.congress.programme.ProgrammeRights;
import loa.congress.programme.ProgrammeRights.Reader;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws where a programme stands with the bodies that approve it. */
@Component
class ApprovalViews {

    private final ProgrammeApproval approval;
    private final ProgrammeRights rights;

    ApprovalViews(ProgrammeApproval approval, ProgrammeRights rights) {
        this.approval = approval;
        this.rights = rights;
    }

    ProgrammePage.Approval of(Programme programme, Map<UnitId, Unit> names, boolean something, Reader reader, Me me) {
        var standing = approval.standing(programme).orElse(null);
        var earlier = standing == null ? approval.earlier(programme).orElse(null) : null;
        var due = something
                && !programme.isPerformed()
                && reader.leads()
                && (standing == null || isOver(standing.state()));
        var refusal = due ? approval.refusal(programme, me).orElse(null) : null;
        return new ProgrammePage.Approval(
                tone(standing),
                said(standing),
                standing != null
                        ? "/approvals/" + standing.signOff().value()
                        : earlier == null
                                ? null
                                : "/approvals/" + earlier.signOff().value(),
                rights.approvers(programme).stream()
                        .map(unit -> ProgrammeViews.name(names, unit))
                        .toList(),
                due && refusal == null,
                refusal == null ? null : msg(refusal.key()),
                earlier != null
                                && (earlier.state() == SignOffState.VOIDED
                                        || earlier.state().isOpen())
                        ? msg("congress.approval.voided")
                        : null);
    }

    private static boolean isOver(SignOffState state) {
        return !state.isOpen() && state != SignOffState.APPROVED;
    }

    static String tone(@Nullable Standing standing) {
        if (standing == null) return "mute";
        if (standing.released()) return "ok";
        return standing.state().isOpen() || standing.state() == SignOffState.APPROVED ? "info" : "bad";
    }

    static String said(@Nullable Standing standing) {
        if (standing == null) return msg("congress.approval.none");
        if (standing.released()) return msg("congress.approval.released");
        return msg(
                standing.state().isOpen() || standing.state() == SignOffState.APPROVED
                        ? "congress.approval.asked"
                        : "congress.approval.over");
    }
}
