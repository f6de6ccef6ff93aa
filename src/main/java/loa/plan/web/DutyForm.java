package loa.plan.web;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import loa.plan.Review;
import loa.plan.compiler.CompiledPlan.Action;
import loa.plan.compiler.CompiledPlan.Anchor;
import loa.plan.compiler.CompiledPlan.ChannelKind;
import loa.plan.compiler.CompiledPlan.Duty;
import loa.plan.compiler.CompiledPlan.DutyObject;
import loa.plan.compiler.CompiledPlan.DutyRole;
import loa.plan.compiler.CompiledPlan.Phase;
import loa.plan.compiler.CompiledPlan.Recurrence;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * A duty as a form, where a person puts right what was read wrongly.
 *
 * @param version of the duty that the person sees
 * @param words the plan's own words
 * @param newUnit name of an owner that the plan's headings do not have
 * @param clash what somebody else did meanwhile
 * @param hints by field: what somebody else put there
 * @param errors by field
 */
public record DutyForm(
        String path,
        String show,
        String clause,
        int version,
        String words,
        List<Choice> units,
        String newUnit,
        List<Choice> roles,
        List<Choice> actions,
        List<Choice> objects,
        List<Choice> partners,
        DeadlineFields deadline,
        List<Choice> phases,
        boolean conditional,
        List<Choice> languages,
        List<Choice> channels,
        String places,
        String steps,
        @Nullable String clash,
        Map<String, String> hints,
        Map<String, String> errors)
        implements View {

    static final List<String> LANGUAGES = List.of(
            "hmn", "blt", "tyz", "ium", "nut", "mtq", "pcc", "hni", "km", "rad", "jra", "bdq", "sed", "hre", "cua",
            "bru");

    /** When a duty is due, field by field. */
    public record DeadlineFields(
            List<Choice> kinds,
            String date,
            String days,
            List<Choice> sides,
            List<Choice> anchors,
            List<Choice> recurrences,
            String text) {

        static DeadlineFields of(DutyInput input) {
            return new DeadlineFields(
                    choices(
                            "plan.deadline.kind.",
                            List.of("NONE", "DATE", "OFFSET", "RECURRING"),
                            input.deadlineKind()),
                    input.date(),
                    input.days(),
                    choices("plan.deadline.side.", List.of("BEFORE", "AFTER"), input.side()),
                    Choice.all(Anchor.class, input.anchor() == null ? List.of() : List.of(input.anchor())),
                    Choice.all(Recurrence.class, input.recurrence() == null ? List.of() : List.of(input.recurrence())),
                    input.deadlineText());
        }

        private static List<Choice> choices(String key, List<String> values, String chosen) {
            return values.stream()
                    .map(value -> new Choice(value, msg(key + value), value.equals(chosen)))
                    .toList();
        }
    }

    static DutyForm of(
            String path,
            String show,
            Review review,
            int version,
            DutyInput input,
            @Nullable String clash,
            Map<String, String> hints) {
        var clause = input.clause();
        var words = review.edition().compiled().clauses().stream()
                .filter(c -> c.id().equals(clause))
                .map(c -> c.text())
                .findFirst()
                .orElse("");
        return new DutyForm(
                path,
                show,
                clause,
                version,
                words,
                units(review, input.unit() == null ? List.of() : List.of(input.unit())),
                input.newUnit(),
                Choice.all(DutyRole.class, List.of(input.role())),
                Choice.all(Action.class, input.actions()),
                Choice.all(DutyObject.class, input.objects()),
                units(review, input.partners()),
                DeadlineFields.of(input),
                Choice.all(Phase.class, input.phases()),
                input.conditional(),
                languages(input.languages()),
                Choice.all(ChannelKind.class, input.channels()),
                String.join("\n", input.places()),
                String.join("\n", input.steps()),
                clash,
                hints,
                input.errors());
    }

    /** A duty that a person finds in a clause which was read as none. */
    static Duty blank(String clause) {
        return new Duty(
                clause,
                null,
                DutyRole.LEAD,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<Choice> units(Review review, List<String> chosen) {
        return review.units().stream()
                .map(unit -> new Choice(unit.key(), unit.unit().name(), chosen.contains(unit.key())))
                .toList();
    }

    private static List<Choice> languages(List<String> chosen) {
        var tags = new LinkedHashSet<>(LANGUAGES);
        tags.addAll(chosen);
        return new ArrayList<>(tags)
                .stream()
                        .map(tag -> new Choice(tag, Said.language(tag), chosen.contains(tag)))
                        .toList();
    }
}
