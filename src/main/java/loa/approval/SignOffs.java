package loa.approval;

import static loa.approval.Columns.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import loa.approval.Seat.Said;
import loa.organization.PersonId;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.Plain;
import loa.work.CampaignId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions on their way: tables {@code approval.sign_off} and {@code seat}, which no other class writes. */
@Repository
class SignOffs {

    private final JdbcClient db;

    SignOffs(JdbcClient db) {
        this.db = db;
    }

    Optional<SignOff> find(SignOffId id) {
        return seated(db.sql("select * from approval.sign_off where id = :id")
                        .param("id", id.value())
                        .query((rs, _) -> read(rs))
                        .list())
                .stream()
                .findFirst();
    }

    /** Held for this transaction: who comes second decides on what the first one left. */
    Optional<SignOff> hold(SignOffId id) {
        db.sql("select id from approval.sign_off where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        return find(id);
    }

    /** What is on its way or approved of a subject, whatever the version, held. */
    List<SignOff> holdStanding(Subject subject) {
        // Two who submit the same for the first time find no row to hold.
        db.sql("select pg_advisory_xact_lock(hashtextextended('approval:' || :subject, 0))::text")
                .param("subject", subject.toString())
                .query((_, _) -> 1)
                .list();
        var ids = db.sql("""
                select id from approval.sign_off
                 where subject_kind = :kind and subject_id = :id
                   and state in ('UNRULED', 'ASKED', 'CONFLICT', 'APPROVED', 'FORCED')
                 order by submitted_at
                   for update
                """)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query((rs, _) -> new SignOffId(id(rs, "id")))
                .list();
        return findAll(ids);
    }

    /** What of these kinds is on its way in a campaign and still needs somebody's word, held. */
    List<SignOff> holdOpen(CampaignId campaign, Collection<ObjectKind> kinds) {
        var ids = db.sql("""
                select id from approval.sign_off
                 where campaign = :campaign and object_kind = any(cast(:kinds as text[]))
                   and state in ('UNRULED', 'ASKED', 'CONFLICT', 'FORCED')
                 order by id
                   for update
                """)
                .param("campaign", campaign.value())
                .param("kinds", array(kinds, ObjectKind::name))
                .query((rs, _) -> new SignOffId(id(rs, "id")))
                .list();
        return findAll(ids);
    }

    List<SignOff> findAll(Collection<SignOffId> ids) {
        if (ids.isEmpty()) return List.of();
        return seated(
                db.sql("select * from approval.sign_off where id = any(cast(:ids as uuid[])) order by submitted_at")
                        .param("ids", array(ids, SignOffId::value))
                        .query((rs, _) -> read(rs))
                        .list());
    }

    /** The latest passage of the subject, whatever its version. */
    Optional<SignOff> latest(Subject subject) {
        return seated(db.sql("""
                select * from approval.sign_off
                 where subject_kind = :kind and subject_id = :id
                 order by submitted_at desc, id
                 limit 1
                """)
                        .param("kind", subject.kind())
                        .param("id", subject.id())
                        .query((rs, _) -> read(rs))
                        .list())
                .stream()
                .findFirst();
    }

    /** The passage whose named changes this one was to make. */
    Optional<SignOffId> followed(SignOffId id) {
        return db.sql("select follows from approval.sign_off where id = :id and follows is not null")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(SignOffId::new);
    }

    void add(SignOff signOff, Submission submission, @Nullable SignOffId follows, Me by, Instant at) {
        var version = signOff.version();
        db.sql("""
                insert into approval.sign_off
                       (id, subject_kind, subject_id, sha256, title, path, campaign, object_kind, language, owner, authors, state,
                        ordering, follows, note, wanted_on, submitted_at, submitted_by, submitted_by_name, submitted_by_post,
                        submitted_by_unit, moved_at, search)
                values (:id, :kind, :subject, :sha256, :title, :path, :campaign, :object, :language, :owner,
                        cast(:authors as uuid[]), :state, :order, cast(:follows as uuid), :note, cast(:wanted as date), :at,
                        :person, :name, :post, :unit, :at, :search)
                """)
                .param("id", signOff.id().value())
                .param("kind", version.subject().kind())
                .param("subject", version.subject().id())
                .param("sha256", version.sha256())
                .param("title", version.title())
                .param("path", version.path())
                .param("campaign", version.campaign().value())
                .param("object", version.kind().name())
                .param("language", version.language())
                .param("owner", version.owner().value())
                .param("authors", array(version.authors(), PersonId::value))
                .param("state", signOff.state().name())
                .param("order", signOff.order().name())
                .param("follows", follows == null ? null : follows.value())
                .param("note", submission.note())
                .param("wanted", submission.wantedOn())
                .param("at", utc(at))
                .param("search", Plain.text(version.title()))
                .params(signature(by))
                .update();
        seat(signOff, at);
    }

    void save(SignOff signOff, Instant at) {
        db.sql("""
                update approval.sign_off
                   set state = :state, ordering = :order, forced_until = :forcedUntil, moved_at = :at, leaves_at = :leaves
                 where id = :id
                """)
                .param("id", signOff.id().value())
                .param("state", signOff.state().name())
                .param("order", signOff.order().name())
                .param("forcedUntil", signOff.forcedUntil())
                .param("at", utc(at))
                .param("leaves", utc(signOff.leavesAt()))
                .update();
        seat(signOff, at);
    }

    /** Nothing is left to tell of it. */
    void told(SignOffId id) {
        db.sql("update approval.sign_off set leaves_at = null where id = :id")
                .param("id", id.value())
                .update();
    }

    private void seat(SignOff signOff, Instant at) {
        var asked = signOff.asked();
        db.sql("delete from approval.seat where sign_off = :id and not body = any(cast(:bodies as uuid[]))")
                .param("id", signOff.id().value())
                .param("bodies", array(signOff.seats(), seat -> seat.body().value()))
                .update();
        int place = 0;
        for (var seat : signOff.seats()) {
            db.sql("""
                    insert into approval.seat (sign_off, place, body, quorum, light, overruled, asked_at)
                    values (:id, :place, :body, :quorum, :light, :overruled, :asked)
                        on conflict (sign_off, body) do update
                       set place = excluded.place, quorum = excluded.quorum, overruled = excluded.overruled,
                           asked_at = coalesce(seat.asked_at, excluded.asked_at)
                    """)
                    .param("id", signOff.id().value())
                    .param("place", place++)
                    .param("body", seat.body().value())
                    .param("quorum", seat.quorum())
                    .param("light", seat.light())
                    .param("overruled", seat.overruled())
                    .param("asked", asked.contains(seat) ? utc(at) : null)
                    .update();
        }
    }

    private List<SignOff> seated(List<SignOff> bare) {
        if (bare.isEmpty()) return bare;
        var ids = array(bare, signOff -> signOff.id().value());
        Map<String, List<Said>> said = new HashMap<>();
        db.sql("""
                select sign_off, body, person, verdict
                  from approval.signature
                 where sign_off = any(cast(:ids as uuid[])) and undone_at is null
                 order by at
                """).param("ids", ids).query(rs -> {
            var person = idOrNull(rs, "person", PersonId::new);
            said.computeIfAbsent(id(rs, "sign_off") + " " + id(rs, "body"), _ -> new ArrayList<>())
                    .add(new Said(person, Verdict.valueOf(rs.getString("verdict"))));
        });
        Map<UUID, List<Seat>> seats = new HashMap<>();
        db.sql("select * from approval.seat where sign_off = any(cast(:ids as uuid[])) order by place")
                .param("ids", ids)
                .query(rs -> {
                    var signOff = id(rs, "sign_off");
                    var body = id(rs, "body");
                    seats.computeIfAbsent(signOff, _ -> new ArrayList<>())
                            .add(new Seat(
                                    new UnitId(body),
                                    rs.getInt("quorum"),
                                    rs.getBoolean("light"),
                                    rs.getBoolean("overruled"),
                                    said.getOrDefault(signOff + " " + body, List.of())));
                });
        return bare.stream()
                .map(each -> new SignOff(
                        each.id(),
                        each.version(),
                        each.state(),
                        each.order(),
                        seats.getOrDefault(each.id().value(), List.of()),
                        each.submittedBy(),
                        each.forcedUntil(),
                        each.leavesAt()))
                .toList();
    }

    private static SignOff read(ResultSet rs) throws SQLException {
        return new SignOff(
                new SignOffId(id(rs, "id")),
                version(rs),
                SignOffState.valueOf(rs.getString("state")),
                Order.valueOf(rs.getString("ordering")),
                List.of(),
                new PersonId(id(rs, "submitted_by")),
                day(rs, "forced_until"),
                instantOrNull(rs, "leaves_at"));
    }

    static Version version(ResultSet rs) throws SQLException {
        return new Version(
                new Subject(Objects.requireNonNull(rs.getString("subject_kind")), id(rs, "subject_id")),
                rs.getString("sha256"),
                rs.getString("title"),
                rs.getString("path"),
                new CampaignId(id(rs, "campaign")),
                ObjectKind.valueOf(rs.getString("object_kind")),
                rs.getString("language"),
                new UnitId(id(rs, "owner")),
                new LinkedHashSet<>(list(rs, "authors", text -> new PersonId(UUID.fromString(text)))));
    }
}
