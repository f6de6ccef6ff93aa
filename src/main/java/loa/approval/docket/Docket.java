package loa.approval.docket;

import static loa.approval.Columns.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import loa.approval.Capacities;
import loa.approval.ObjectKind;
import loa.approval.Reader;
import loa.approval.Seat;
import loa.approval.SignOffId;
import loa.approval.SignOffState;
import loa.organization.PersonId;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.Plain;
import loa.work.CampaignId;
import loa.work.TaskRights;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who waits for whom: lists of versions on their way. */
@Repository
public class Docket {

    private static final int PAGE = 20;

    private final JdbcClient db;
    private final Reader reader;
    private final Capacities capacities;
    private final Rights rights;
    private final TaskRights campaigns;

    Docket(JdbcClient db, Reader reader, Capacities capacities, Rights rights, TaskRights campaigns) {
        this.db = db;
        this.reader = reader;
        this.capacities = capacities;
        this.rights = rights;
        this.campaigns = campaigns;
    }

    /** What somebody looks for in a list; {@code page} counts from 1. */
    public record Ask(
            String words,
            @Nullable SignOffState state,
            @Nullable ObjectKind kind,
            int page) {

        public static final Ask ALL = new Ask("", null, null, 1);
    }

    /** One page of a list. */
    public record Found(List<Item> items, int total, int page) {

        public int pages() {
            return Math.max(1, (total + PAGE - 1) / PAGE);
        }
    }

    /** What waits for the word of this person, the most urgent first. Their own work is not among it. */
    public List<Item> waiting(Me me) {
        var bodies = capacities.bodies(me);
        if (bodies.isEmpty()) return List.of();
        var ids = db.sql("""
                select s.id
                  from approval.sign_off s
                  join approval.seat t on t.sign_off = s.id
                 where s.state in ('ASKED', 'FORCED') and t.body = any(cast(:bodies as uuid[])) and not t.overruled
                   and not exists (select 1 from approval.signature g
                                    where g.sign_off = s.id and g.person = :me and g.undone_at is null)
                   and s.submitted_by <> :me and not :me = any(s.authors)
                 group by s.id
                 order by min(coalesce(s.forced_until, s.wanted_on)) nulls last, s.submitted_at
                 limit 200
                """)
                .param("bodies", array(bodies, UnitId::value))
                .param("me", me.person())
                .query((rs, _) -> new SignOffId(id(rs, "id")))
                .list();
        return reader.findAll(ids).stream()
                .filter(item -> !speaksFor(item, me).isEmpty())
                .toList();
    }

    /** The bodies for which this person is asked about the version now. */
    public List<UnitId> speaksFor(Item item, Me me) {
        return item.isOwn(new PersonId(me.person())) ? List.of() : wouldSpeakFor(item, me);
    }

    /** Those for which the person would be asked if the version were somebody else's. */
    public List<UnitId> wouldSpeakFor(Item item, Me me) {
        var version = item.version();
        return item.asked().stream()
                .map(Seat::body)
                .filter(body -> capacities
                        .find(me, body, version.campaign().value(), version.kind())
                        .isPresent())
                .toList();
    }

    /** Conflicts in the campaigns that the person runs. */
    public List<Item> contradicted(Me me) {
        var ids = db.sql("select id, campaign from approval.sign_off where state = 'CONFLICT' order by moved_at")
                .query((rs, _) -> new Of(new SignOffId(id(rs, "id")), id(rs, "campaign")))
                .list();
        return reader.findAll(ids.stream()
                .filter(each -> rights.may(me, Power.RUN_CAMPAIGN, each.campaign(), null))
                .map(Of::id)
                .toList());
    }

    /** What went out in urgency in the campaigns that the person runs, and still owes its approval; the first due first. */
    public List<Item> owed(Me me) {
        var seen = owed(LocalDate.MAX).stream()
                .filter(each -> rights.may(me, Power.RUN_CAMPAIGN, each.campaign(), null))
                .map(Of::id)
                .toList();
        return reader.findAll(seen);
    }

    /** What went out in urgency, anywhere, and owes its approval by this day or longer. */
    public List<Item> owedBy(LocalDate day) {
        return reader.findAll(owed(day).stream().map(Of::id).toList());
    }

    private List<Of> owed(LocalDate until) {
        return db.sql("""
                select id, campaign from approval.sign_off
                 where state = 'FORCED' and forced_until <= :until
                 order by forced_until, id
                """)
                .param("until", until)
                .query((rs, _) -> new Of(new SignOffId(id(rs, "id")), id(rs, "campaign")))
                .list();
    }

    /** How many versions wait in each campaign the person runs because nobody has said who approves them. */
    public List<Question> questions(Me me) {
        return db
                .sql("""
                select r.campaign, r.object_kind, c.title, cardinality(r.disputed) > 0 and r.source = 'PLAN' as disputed,
                       (select count(*) from approval.sign_off s
                         where s.campaign = r.campaign and s.object_kind = r.object_kind and s.state = 'UNRULED') as waiting
                  from approval.rule r
                  join work.api_campaign c on c.id = r.campaign
                 where r.source = 'NOBODY' or cardinality(r.unmatched) > 0 or (cardinality(r.disputed) > 0 and not r.settled)
                 order by c.title, r.object_kind
                """)
                .query((rs, _) -> new Question(
                        new CampaignId(id(rs, "campaign")),
                        rs.getString("title"),
                        ObjectKind.valueOf(rs.getString("object_kind")),
                        rs.getInt("waiting"),
                        rs.getBoolean("disputed")))
                .list()
                .stream()
                .filter(question ->
                        rights.may(me, Power.RUN_CAMPAIGN, question.campaign().value(), null))
                .toList();
    }

    /**
     * Who approves things of a kind in a campaign is open.
     *
     * @param disputed whether clauses of the plan contradict each other, else nobody has said
     */
    public record Question(CampaignId campaign, String title, ObjectKind kind, int waiting, boolean disputed) {}

    private record Of(SignOffId id, UUID campaign) {}

    /** What the person's unit has submitted, the latest first. */
    public Found sent(Ask ask, Me me) {
        return found("s.owner = any(cast(:units as uuid[]))", array(capacities.home(me), UnitId::value), null, ask);
    }

    /** What the person has signed, the latest first. */
    public Found signed(Ask ask, Me me) {
        return found("""
                exists (select 1 from approval.signature g
                         where g.sign_off = s.id and g.undone_at is null
                           and (g.person = cast(:me as uuid) or g.entered_by = cast(:me as uuid)))
                """, new String[0], me.person(), ask);
    }

    /** What is or was on its way in a campaign, as far as the person sees it, the latest first. */
    public Found of(CampaignId campaign, Ask ask, Me me) {
        var sight = campaigns.sight(campaign, me);
        return found("""
                s.campaign = cast(:me as uuid)
                   and (%s or s.owner = any(cast(:units as uuid[]))
                        or exists (select 1 from approval.seat t
                                    where t.sign_off = s.id and t.body = any(cast(:units as uuid[]))))
                """.formatted(sight.everything()), array(sight.units(), UnitId::value), campaign.value(), ask);
    }

    /** What a task is about: of these kinds, where the unit owns or approves it. */
    public List<Item> about(CampaignId campaign, Collection<ObjectKind> kinds, UnitId unit, boolean approves) {
        if (kinds.isEmpty()) return List.of();
        var ids = db.sql("""
                select s.id
                  from approval.sign_off s
                 where s.campaign = :campaign and s.object_kind = any(cast(:kinds as text[]))
                   and s.state not in ('WITHDRAWN', 'VOIDED')
                   and case when :approves then exists (select 1 from approval.seat t where t.sign_off = s.id and t.body = :unit)
                            else s.owner = :unit end
                 order by s.state in ('UNRULED', 'ASKED', 'CONFLICT', 'FORCED') desc, s.submitted_at desc
                 limit 20
                """)
                .param("campaign", campaign.value())
                .param("kinds", array(kinds, ObjectKind::name))
                .param("approves", approves)
                .param("unit", unit.value())
                .query((rs, _) -> new SignOffId(id(rs, "id")))
                .list();
        return reader.findAll(ids);
    }

    /** The earlier and later versions of the same subject, the latest first. */
    public List<Item> versions(Item item) {
        var ids = db.sql("""
                select id from approval.sign_off
                 where subject_kind = :kind and subject_id = :id
                 order by submitted_at desc
                 limit 50
                """)
                .param("kind", item.version().subject().kind())
                .param("id", item.version().subject().id())
                .query((rs, _) -> new SignOffId(id(rs, "id")))
                .list();
        return reader.findAll(ids);
    }

    /** The version, where the person may see it. */
    public Optional<Item> find(SignOffId id, Me me) {
        return reader.find(id, me);
    }

    private Found found(String condition, String[] units, @Nullable UUID me, Ask ask) {
        var total = new int[1];
        var ids = db.sql("""
                select s.id, count(*) over () as total
                  from approval.sign_off s
                 where %s
                   and s.search like :words
                   and (cast(:state as text) is null or s.state = :state)
                   and (cast(:kind as text) is null or s.object_kind = :kind)
                 order by s.submitted_at desc, s.id
                 limit :size offset :offset
                """.formatted(condition))
                .param("units", units)
                .param("me", me)
                .param("words", Plain.pattern(ask.words()))
                .param("state", ask.state() == null ? null : ask.state().name())
                .param("kind", ask.kind() == null ? null : ask.kind().name())
                .param("size", ask.page() == 0 ? 5000 : PAGE)
                .param("offset", ask.page() == 0 ? 0 : (Math.max(1, ask.page()) - 1) * PAGE)
                .query((rs, _) -> {
                    total[0] = rs.getInt("total");
                    return new SignOffId(id(rs, "id"));
                })
                .list();
        return new Found(new ArrayList<>(reader.findAll(ids)), total[0], ask.page());
    }
}
