package loa.plan;

import loa.plan.compiler.CompiledPlan.Duty;
import loa.plan.compiler.CompiledPlan.Finding;
import loa.plan.compiler.CompiledPlan.Window;

/** Facts of a plan at another clause. */
final class Readdressed {

    private Readdressed() {}

    static Duty duty(Duty duty, String clause) {
        return new Duty(
                clause,
                duty.unit(),
                duty.role(),
                duty.actions(),
                duty.objects(),
                duty.partners(),
                duty.phases(),
                duty.deadline(),
                duty.conditional(),
                duty.languages(),
                duty.channels(),
                duty.quantities(),
                duty.places(),
                duty.steps());
    }

    static Window window(Window window, String clause) {
        return new Window(
                clause, window.subject(), window.from(), window.to(), window.phases(), window.toBeAnnounced());
    }

    static Finding finding(Finding finding, String clause) {
        return new Finding(finding.code(), finding.severity(), clause, finding.message(), finding.suggestion());
    }
}
