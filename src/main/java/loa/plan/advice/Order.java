package loa.plan.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.CompiledPlan.Action;
import loa.plan.compiler.CompiledPlan.Deadline;
import loa.plan.compiler.CompiledPlan.Duty;
import loa.plan.compiler.CompiledPlan.DutyObject;
import loa.plan.compiler.CompiledPlan.Finding;
import loa.plan.compiler.CompiledPlan.Phase;
import loa.plan.compiler.DueDays;
import loa.plan.compiler.text.Fold;
import org.jspecify.annotations.Nullable;

/** Times that cannot be kept one after another: an approval after the use of what it approves, a day outside its phase. */
final class Order {

    private static final Set<Action> USES =
            EnumSet.of(Action.DISPLAY, Action.DECORATE, Action.EXHIBIT, Action.STAGE, Action.BROADCAST, Action.PUBLISH);
    private static final Set<DutyObject> FOR_THE_EVENT =
            EnumSet.of(DutyObject.STAGE_DESIGN, DutyObject.SLOGANS, DutyObject.EXHIBITION, DutyObject.ART_PROGRAMME);

    private final CompiledPlan plan;
    private final @Nullable LocalDate opens;
    private final @Nullable LocalDate closes;

    Order(CompiledPlan plan) {
        this.plan = plan;
        opens = plan.event().startsOn();
        closes = plan.event().endsOn();
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        for (var duty : plan.duties()) {
            boolean approves = duty.actions().contains(Action.APPROVE);
            if (approves || duty.actions().contains(Action.SUBMIT)) late(duty).ifPresent(findings::add);
            if (approves) submittedLater(duty).forEach(findings::add);
            outsidePhase(duty).ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<Finding> late(Duty approval) {
        var day = day(approval.deadline());
        boolean forTheEvent = approval.objects().stream().anyMatch(FOR_THE_EVENT::contains);
        if (day != null && opens != null && day.isAfter(opens) && forTheEvent)
            return Optional.of(tooLate(approval, "sau ngày khai mạc"));
        return plan.duties().stream()
                .filter(use -> use != approval && uses(use, approval) && isAfter(approval.deadline(), use.deadline()))
                .map(use -> tooLate(approval, "sau hạn sử dụng nêu tại " + Advice.place(use.clause())))
                .findFirst();
    }

    private boolean uses(Duty use, Duty approval) {
        if (use.actions().contains(Action.SUBMIT) || use.actions().stream().noneMatch(USES::contains)) return false;
        return use.objects().stream().anyMatch(approval.objects()::contains)
                || approval.objects().contains(DutyObject.SLOGANS) && hangsSlogans(use);
    }

    private boolean hangsSlogans(Duty use) {
        return use.actions().contains(Action.DISPLAY)
                && plan.clauses().stream()
                        .filter(clause -> clause.id().equals(use.clause()))
                        .anyMatch(clause -> Fold.fold(clause.text()).contains("khẩu hiệu"));
    }

    private List<Finding> submittedLater(Duty approval) {
        return plan.duties().stream()
                .filter(submission -> submission.actions().contains(Action.SUBMIT))
                .filter(submission -> submission.objects().stream().anyMatch(approval.objects()::contains))
                .filter(submission -> isAfter(submission.deadline(), approval.deadline()))
                .map(submission -> tooLate(submission, "sau hạn duyệt nêu tại " + Advice.place(approval.clause())))
                .toList();
    }

    private static Finding tooLate(Duty duty, String than) {
        return Advice.warning(
                "APPROVAL_TOO_LATE",
                duty.clause(),
                "Hạn trình, duyệt " + than + ".",
                "Đưa hạn trình, duyệt lên trước, chừa thời gian sửa; hoặc lùi việc cần duyệt.");
    }

    private Optional<Finding> outsidePhase(Duty duty) {
        var day = day(duty.deadline());
        if (day == null || opens == null || duty.phases().size() != 1) return Optional.empty();
        var last = closes == null ? opens : closes;
        var wrong = switch (duty.phases().getFirst()) {
            case BEFORE -> day.isAfter(last);
            case DURING -> false;
            case AFTER -> day.isBefore(opens);
        };
        if (!wrong) return Optional.empty();
        var phase = duty.phases().getFirst() == Phase.BEFORE ? "trước" : "sau";
        return Optional.of(Advice.warning(
                "PHASE_AGAINST_DATE",
                duty.clause(),
                "Nhiệm vụ ghi làm " + phase + " sự kiện nhưng thời hạn lại rơi vào phía bên kia của sự kiện.",
                "Đối chiếu thời hạn với ngày diễn ra sự kiện và sửa một trong hai."));
    }

    private boolean isAfter(@Nullable Deadline one, @Nullable Deadline other) {
        var first = day(one);
        var second = day(other);
        if (first != null && second != null) return first.isAfter(second);
        if (one == null || other == null || one.anchor() == null || one.anchor() != other.anchor()) return false;
        return Objects.requireNonNullElse(one.offsetDays(), 0) > Objects.requireNonNullElse(other.offsetDays(), 0);
    }

    private @Nullable LocalDate day(@Nullable Deadline deadline) {
        return DueDays.of(plan, deadline);
    }
}
