package loa.work.link;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.audit.AuditLog;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.TaskDesk;
import loa.work.TaskFacts;
import loa.work.TaskId;
import loa.work.TaskRights;
import loa.work.Timeline;
import loa.work.link.Link.End;
import loa.work.link.Linked.*;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people say that a task waits for another, or that it does not. */
@Component
public class LinkDesk {

    private final JdbcClient db;
    private final Links links;
    private final Linking linking;
    private final TaskDesk tasks;
    private final TaskRights rights;
    private final Timeline timeline;
    private final AuditLog audit;
    private final Clock clock;

    LinkDesk(
            JdbcClient db,
            Links links,
            Linking linking,
            TaskDesk tasks,
            TaskRights rights,
            Timeline timeline,
            AuditLog audit,
            Clock clock) {
        this.db = db;
        this.links = links;
        this.linking = linking;
        this.tasks = tasks;
        this.rights = rights;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the person may say what this task waits for and what waits for it: who runs the campaign or does the task. */
    public boolean mayLink(CampaignId campaign, UnitId unit, Me me) {
        return rights.runs(campaign, me) || rights.does(campaign, unit, me);
    }

    private boolean mayLink(TaskFacts task, Me me) {
        return mayLink(task.campaign(), task.unit(), me);
    }

    /** Says that one task waits for another; who does one of the two, or runs the campaign, may. */
    @Transactional
    public Linked add(TaskId from, TaskId to, Need need, String note, Me me) {
        if (from.equals(to)) return new Refused(Why.ITSELF);
        var first = facts(from);
        var second = facts(to);
        if (!first.campaign().equals(second.campaign())) return new Refused(Why.ANOTHER_CAMPAIGN);
        if (!mayLink(first, me) && !mayLink(second, me)) return new Refused(Why.NOT_YOURS);
        hold(first.campaign());
        if (!second.state().isOpen()) return new Refused(Why.OVER);
        if (links.of(to).stream().anyMatch(link -> link.from().task().equals(from)))
            return new Refused(Why.THERE_ALREADY);
        var way = links.graph(first.campaign(), false).path(to, from);
        if (way.isPresent()) return new Circle(ends(way.get()));
        var at = clock.instant();
        var words = note.isBlank() ? null : note.strip();
        links.add(first.campaign(), from, to, null, need, words, me, at);
        timeline.note(List.of(to), "Linked", first.clause() + " → " + second.clause(), me, at);
        timeline.note(List.of(from), "Linked", first.clause() + " → " + second.clause(), me, at);
        record("work.link.added", first, second, me);
        return new Made();
    }

    /** Says that a task does not wait for the other; a link of the plan stays away, too. */
    @Transactional
    public Optional<Why> drop(UUID id, Me me) {
        var found = links.find(id);
        if (found.isEmpty()) return Optional.empty();
        var link = found.get();
        var first = facts(link.from().task());
        var second = facts(link.to().task());
        if (!mayLink(first, me) && !mayLink(second, me)) return Optional.of(Why.NOT_YOURS);
        var at = clock.instant();
        links.drop(id, at);
        var words = first.clause() + " → " + second.clause();
        timeline.note(List.of(first.id(), second.id()), "Unlinked", words, me, at);
        record("work.link.dropped", first, second, me);
        return Optional.empty();
    }

    /** Looks once more for what the plan means to be linked; for campaigns that were started before links were known. */
    @Transactional
    public int find(CampaignId campaign, Me me) {
        if (!rights.runs(campaign, me)) throw new AccessDeniedException("campaign " + campaign.value());
        hold(campaign);
        int laid = linking.link(campaign, me);
        audit.append(
                me,
                "work.link.found",
                "campaign:" + campaign.value(),
                campaign.value(),
                null,
                Map.of("links", Integer.toString(laid)));
        return laid;
    }

    private List<End> ends(List<TaskId> way) {
        var known = new HashMap<TaskId, End>();
        for (var task : way) {
            for (var link : links.of(task)) {
                known.put(link.from().task(), link.from());
                known.put(link.to().task(), link.to());
            }
        }
        var ends = way.stream().map(known::get).collect(Collectors.toCollection(ArrayList::new));
        return List.copyOf(ends);
    }

    private TaskFacts facts(TaskId id) {
        return tasks.find(id).orElseThrow(() -> new IllegalArgumentException("no such task: " + id));
    }

    /** Links of a campaign are made one after the other, so that two people do not close a circle between them. */
    private void hold(CampaignId campaign) {
        var _ = db.sql("select id from work.campaign where id = :id for update")
                .param("id", campaign.value())
                .query(UUID.class)
                .single();
    }

    private void record(String act, TaskFacts from, TaskFacts to, Me me) {
        audit.append(
                me,
                act,
                "task:" + to.id().value(),
                to.campaign().value(),
                to.unit().value(),
                Map.of("clause", to.clause(), "from", from.clause()));
    }
}
