package loa.plan.web;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import loa.plan.compiler.CompiledPlan.Action;
import loa.plan.compiler.CompiledPlan.Anchor;
import loa.plan.compiler.CompiledPlan.ChannelKind;
import loa.plan.compiler.CompiledPlan.Deadline;
import loa.plan.compiler.CompiledPlan.Duty;
import loa.plan.compiler.CompiledPlan.DutyObject;
import loa.plan.compiler.CompiledPlan.DutyRole;
import loa.plan.compiler.CompiledPlan.Phase;
import loa.plan.compiler.CompiledPlan.Quantity;
import loa.plan.compiler.CompiledPlan.Recurrence;
import loa.plan.compiler.CompiledPlan.Unit;
import loa.plan.compiler.text.Fold;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A duty as a person typed it: every field kept as it is, and what is wrong with it. */
record DutyInput(
        String clause,
        @Nullable String unit,
        String newUnit,
        DutyRole role,
        List<Action> actions,
        List<DutyObject> objects,
        List<String> partners,
        List<Phase> phases,
        String deadlineKind,
        String date,
        String days,
        String side,
        @Nullable Anchor anchor,
        @Nullable Recurrence recurrence,
        String deadlineText,
        boolean conditional,
        List<String> languages,
        List<ChannelKind> channels,
        List<Quantity> quantities,
        List<String> places,
        List<String> steps,
        Map<String, String> errors) {

    static DutyInput of(Duty duty) {
        var deadline = duty.deadline();
        int offset = deadline == null || deadline.offsetDays() == null ? 0 : deadline.offsetDays();
        return new DutyInput(
                duty.clause(),
                duty.unit(),
                "",
                duty.role(),
                duty.actions(),
                duty.objects(),
                duty.partners(),
                duty.phases(),
                kind(deadline),
                deadline == null || deadline.date() == null
                        ? ""
                        : deadline.date().toString(),
                String.valueOf(Math.abs(offset)),
                offset > 0 ? "AFTER" : "BEFORE",
                deadline == null ? null : deadline.anchor(),
                deadline == null ? null : deadline.recurrence(),
                deadline == null ? "" : deadline.text(),
                duty.conditional(),
                duty.languages(),
                duty.channels(),
                duty.quantities(),
                duty.places(),
                duty.steps(),
                Map.of());
    }

    /** @param before the duty as it stood, for what the form does not ask */
    static DutyInput of(MultiValueMap<String, String> form, Duty before) {
        var input = new DutyInput(
                before.clause(),
                text(form, "unit").isEmpty() ? null : text(form, "unit"),
                text(form, "newUnit"),
                text(form, "role").equals("COORDINATE") ? DutyRole.COORDINATE : DutyRole.LEAD,
                many(form, "action", Action.class, before.actions()),
                many(form, "object", DutyObject.class, before.objects()),
                inOrder(form.getOrDefault("partner", List.of()), before.partners()),
                many(form, "phase", Phase.class, before.phases()),
                text(form, "deadlineKind"),
                text(form, "date"),
                text(form, "days"),
                text(form, "side"),
                optional(form, "anchor", Anchor.class),
                optional(form, "recurrence", Recurrence.class),
                text(form, "deadlineText"),
                form.containsKey("conditional"),
                inOrder(form.getOrDefault("language", List.of()), before.languages()),
                many(form, "channel", ChannelKind.class, before.channels()),
                before.quantities(),
                lines(form, "places"),
                lines(form, "steps"),
                new HashMap<>());
        input.check();
        return input;
    }

    /** The unit the person named that the plan's headings do not have. */
    @Nullable
    Unit named() {
        if (newUnit.isEmpty()) return null;
        var collective = Fold.fold(newUnit).matches("(?s)(.*\\s)?các\\s.*");
        return new Unit(Fold.key(newUnit), newUnit, List.of(), collective);
    }

    /** The duty; only of an input without errors. */
    Duty duty() {
        var named = named();
        return new Duty(
                clause,
                named == null ? unit : named.key(),
                role,
                actions,
                objects,
                partners,
                phases,
                deadline(),
                conditional,
                languages,
                channels,
                quantities,
                places,
                steps);
    }

    private @Nullable Deadline deadline() {
        var deadline = switch (deadlineKind) {
            case "DATE" -> new Deadline(deadlineText, LocalDate.parse(date), null, null, null);
            case "OFFSET" -> {
                int offset = Integer.parseInt(days);
                yield new Deadline(deadlineText, null, anchor, side.equals("AFTER") ? offset : -offset, null);
            }
            case "RECURRING" -> new Deadline(deadlineText, null, null, null, recurrence);
            default -> null;
        };
        if (deadline == null || !deadlineText.isEmpty()) return deadline;
        return new Deadline(
                Said.deadline(deadline),
                deadline.date(),
                deadline.anchor(),
                deadline.offsetDays(),
                deadline.recurrence());
    }

    private void check() {
        if (unit == null && newUnit.isEmpty()) errors.put("unit", msg("plan.input.unit"));
        if (actions.isEmpty()) errors.put("action", msg("plan.input.action"));
        if (deadlineKind.equals("DATE") && !isDay(date)) errors.put("deadline", msg("plan.input.date"));
        boolean offset = anchor != null && days.matches("\\d{1,3}");
        if (deadlineKind.equals("OFFSET") && !offset) errors.put("deadline", msg("plan.input.offset"));
        if (deadlineKind.equals("RECURRING") && recurrence == null) {
            errors.put("deadline", msg("plan.input.recurrence"));
        }
    }

    private static String kind(@Nullable Deadline deadline) {
        if (deadline == null) return "NONE";
        if (deadline.date() != null) return "DATE";
        return deadline.recurrence() != null ? "RECURRING" : "OFFSET";
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException notADay) {
            return false;
        }
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        var value = form.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static List<String> lines(MultiValueMap<String, String> form, String name) {
        return text(form, name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static <E extends Enum<E>> List<E> many(
            MultiValueMap<String, String> form, String name, Class<E> type, List<E> before) {
        var chosen = form.getOrDefault(name, List.of());
        var values = Arrays.stream(type.getEnumConstants())
                .filter(value -> chosen.contains(value.name()))
                .toList();
        return inOrder(values, before);
    }

    /** The chosen ones, those that stood there before first and in their order. */
    private static <T> List<T> inOrder(List<T> chosen, List<T> before) {
        var order = new LinkedHashSet<>(before);
        order.retainAll(chosen);
        order.addAll(chosen);
        return List.copyOf(order);
    }

    private static <E extends Enum<E>> @Nullable E optional(
            MultiValueMap<String, String> form, String name, Class<E> type) {
        return many(form, name, type, List.of()).stream().findFirst().orElse(null);
    }
}
