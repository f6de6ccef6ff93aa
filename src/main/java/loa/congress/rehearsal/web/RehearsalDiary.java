package loa.congress.rehearsal.web;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import loa.congress.rehearsal.RehearsalDesk;
import loa.congress.rehearsal.Rehearsals;
import loa.organization.UnitId;
import loa.work.Diary;
import org.springframework.stereotype.Component;

/** Puts rehearsals into the calendar of the units that come to them. */
@Component
class RehearsalDiary implements Diary {

    private final Rehearsals rehearsals;

    RehearsalDiary(Rehearsals rehearsals) {
        this.rehearsals = rehearsals;
    }

    @Override
    public List<Entry> entries(Set<UnitId> units, LocalDate from, LocalDate to) {
        return rehearsals.between(units, from, to).stream()
                .map(one -> new Entry(
                        one.rehearsal().id().value() + "@loa",
                        one.rehearsal().heldOn(),
                        msg(one.rehearsal().general() ? "congress.rehearsal.general" : "congress.rehearsal.name"),
                        one.programme(),
                        RehearsalDesk.said(one.rehearsal()) + "\n"
                                + one.rehearsal().place(),
                        one.rehearsal().path()))
                .toList();
    }
}
