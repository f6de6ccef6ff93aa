package loa.approval.web;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.approval.ObjectKind;
import loa.approval.Signature.Capacity;
import loa.approval.mandate.Mandate;
import loa.approval.mandate.MandateDesk;
import loa.approval.mandate.MandateDesk.Wish;
import loa.approval.mandate.Mandates;
import loa.approval.web.MandatesPage.*;
import loa.approval.web.SignOffPage.Choice;
import loa.organization.Person;
import loa.organization.PersonId;
import loa.organization.Persons;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.Me;
import loa.platform.view.Answer;
import loa.platform.view.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who signs for whom at a unit. */
@Controller
@RequestMapping("/approvals/mandates")
class MandatesController {

    private final MandateDesk desk;
    private final Mandates mandates;
    private final Persons persons;
    private final Units units;
    private final Clock clock;

    MandatesController(MandateDesk desk, Mandates mandates, Persons persons, Units units, Clock clock) {
        this.desk = desk;
        this.mandates = mandates;
        this.persons = persons;
        this.units = units;
        this.clock = clock;
    }

    /** What was typed into the form. */
    record Form(
            @Nullable String person,
            @Nullable Capacity form,
            @Nullable String behalf,
            @Nullable String paper,
            @Nullable List<String> kinds,
            @Nullable String from,
            @Nullable String until) {

        Wish wish() {
            var chosen = EnumSet.noneOf(ObjectKind.class);
            for (var kind : kinds == null ? List.<String>of() : kinds) {
                var known = QueueController.kind(kind);
                if (known != null) chosen.add(known);
            }
            return new Wish(
                    person == null || person.isBlank() ? null : new PersonId(UUID.fromString(person)),
                    form == null ? Capacity.KT : form,
                    Objects.requireNonNullElse(behalf, ""),
                    Objects.requireNonNullElse(paper, ""),
                    chosen,
                    SignOffController.day(Objects.requireNonNullElse(from, "")),
                    SignOffController.day(Objects.requireNonNullElse(until, "")));
        }

        Typed typed() {
            return new Typed(
                    Objects.requireNonNullElse(person, ""),
                    (form == null ? Capacity.KT : form).name(),
                    Objects.requireNonNullElse(behalf, ""),
                    Objects.requireNonNullElse(paper, ""),
                    kinds == null ? List.of() : kinds,
                    Objects.requireNonNullElse(from, ""),
                    Objects.requireNonNullElse(until, ""));
        }
    }

    @GetMapping
    MandatesPage page(Me me) {
        var today = LocalDate.now(clock);
        return page(
                new Typed(
                        "",
                        "KT",
                        "",
                        "",
                        List.of(),
                        today.toString(),
                        today.plusMonths(1).toString()),
                null,
                me);
    }

    @PostMapping
    Answer give(Form form, Me me) {
        var refusal = desk.give(form.wish(), me);
        if (refusal.isEmpty()) return Answer.goTo("/approvals/mandates").saying("approval.notice.mandate");
        return page(form.typed(), msg(refusal.get().key()), me).withStatus(200);
    }

    @PostMapping("/{id}/end")
    Answer end(@PathVariable UUID id, Me me) {
        desk.end(id, me);
        return Answer.goTo("/approvals/mandates").saying("approval.notice.mandateEnded");
    }

    private MandatesPage page(Typed typed, @Nullable String refusal, Me me) {
        if (!desk.gives(me)) throw new AccessDeniedException("mandates");
        var unit = new UnitId(me.unit());
        var all = mandates.at(List.of(unit));
        var names = persons.names(all.stream().map(Mandate::person).collect(Collectors.toSet()));
        var people = units.withAllBelow(unit).stream()
                .limit(60)
                .flatMap(below -> persons.at(below).stream())
                .distinct()
                .filter(person -> !person.id().value().equals(me.person()))
                .map(this::choice)
                .toList();
        return new MandatesPage(
                me.unitName(),
                all.stream()
                        .map(mandate -> line(mandate, names.getOrDefault(mandate.person(), "")))
                        .toList(),
                people,
                SignOffPages.kinds(),
                typed,
                refusal);
    }

    private Choice choice(Person person) {
        var posts = person.postsOn(LocalDate.now(clock)).stream()
                .map(post -> post.title())
                .collect(Collectors.joining(", "));
        return new Choice(person.id().toString(), person.name() + (posts.isEmpty() ? "" : " · " + posts));
    }

    private Line line(Mandate mandate, String name) {
        var today = LocalDate.now(clock);
        var state = mandate.ended()
                ? "ended"
                : mandate.holds(today) ? "holds" : today.isBefore(mandate.from()) ? "later" : "over";
        Set<ObjectKind> kinds = mandate.kinds();
        return new Line(
                mandate.id().toString(),
                name,
                Sheets.signedAs(mandate.form(), mandate.behalf(), null),
                Days.full(mandate.from()) + " – " + Days.full(mandate.until()),
                mandate.paper(),
                kinds.isEmpty()
                        ? msg("approval.mandate.everything")
                        : kinds.stream().sorted().map(kind -> msg(kind.key())).collect(Collectors.joining(", ")),
                msg("approval.mandate.by", mandate.givenByName()),
                msg("approval.mandate.state." + state),
                state.equals("holds") || state.equals("later"));
    }
}
