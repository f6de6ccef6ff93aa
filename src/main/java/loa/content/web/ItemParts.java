package loa.content.web;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import loa.content.Item;
import loa.content.assignment.Assignment;
import loa.content.assignment.AssignmentDesk;
import loa.content.web.ItemPage.AskForm;
import loa.content.web.ItemPage.Part;
import loa.organization.Persons;
import loa.organization.Power;
import loa.organization.Unit;
import loa.organization.Units;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Days;
import loa.work.TaskList;
import loa.work.TaskRights.Sight;
import org.springframework.stereotype.Component;

/** The parts of an item that desks were asked for, and the form that asks. */
@Component
class ItemParts {

    private final AssignmentDesk assigning;
    private final TaskList taskList;
    private final Units units;
    private final Persons persons;
    private final Settings settings;
    private final Clock clock;

    ItemParts(
            AssignmentDesk assigning, TaskList taskList, Units units, Persons persons, Settings settings, Clock clock) {
        this.assigning = assigning;
        this.taskList = taskList;
        this.units = units;
        this.persons = persons;
        this.settings = settings;
        this.clock = clock;
    }

    Part part(Item item, Assignment part, Me me) {
        boolean answers = assigning.answers(item, part, me);
        var desk = units.find(part.unit()).map(Unit::name).orElse("");
        var about = new ArrayList<String>();
        about.add(msg("content.parts.askedBy", part.askedBy(), Days.moment(part.askedAt(), settings.zone())));
        if (part.dueOn() != null) about.add(msg("content.parts.due", Days.said(part.dueOn(), LocalDate.now(clock))));
        return new Part(
                part.id().toString(),
                msg("content.form." + part.form()),
                part.personName() == null ? desk : part.personName() + " (" + desk + ")",
                switch (part.state()) {
                    case ASKED -> "warn";
                    case ACCEPTED -> "info";
                    case DECLINED -> "bad";
                    case DONE -> "ok";
                },
                msg("content.assignment." + part.state()),
                String.join(" · ", about),
                part.wish(),
                part.reason(),
                answers && part.state() != Assignment.State.DONE,
                part.state() == Assignment.State.ASKED || part.state() == Assignment.State.DECLINED,
                part.state().isOpen());
    }

    AskForm ask(Item item) {
        var taking = taskList.units(item.campaign(), new Sight(true, Set.of()));
        var ids = new ArrayList<>(taking);
        if (!ids.contains(item.unit())) ids.add(item.unit());
        var found = units.findAll(ids).values().stream()
                .sorted(Comparator.comparing(Unit::name))
                .toList();
        var people = persons.who(Power.DO_TASK, item.campaign().value(), item.unit());
        var names = persons.names(people);
        return new AskForm(
                ItemForms.choices(
                        List.of(Assignment.Form.values()),
                        Assignment.Form::name,
                        each -> msg("content.form." + each),
                        Set.of()),
                ItemForms.choices(
                        found,
                        unit -> unit.id().value().toString(),
                        Unit::name,
                        Set.of(item.unit().value().toString())),
                ItemForms.choices(
                        people,
                        person -> person.value().toString(),
                        person -> names.getOrDefault(person, ""),
                        Set.of()));
    }
}
