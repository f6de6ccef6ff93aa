package loa.approval;

import static loa.approval.Columns.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import loa.approval.Signature.Capacity;
import loa.approval.Signature.OnPaper;
import loa.media.MediaId;
import loa.organization.PersonId;
import loa.organization.UnitId;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said of versions and what happened to them: tables {@code approval.signature} and {@code act}. */
@Repository
public class Signatures {

    private final JdbcClient db;

    Signatures(JdbcClient db) {
        this.db = db;
    }

    /** All signatures under a version, those taken back included, in order. */
    public List<Signature> of(SignOffId id) {
        return of(List.of(id)).getOrDefault(id, List.of());
    }

    public Map<SignOffId, List<Signature>> of(Collection<SignOffId> ids) {
        var all = new HashMap<SignOffId, List<Signature>>();
        db.sql("select * from approval.signature where sign_off = any(cast(:ids as uuid[])) order by at, id")
                .param("ids", array(ids, SignOffId::value))
                .query(rs -> {
                    all.computeIfAbsent(new SignOffId(id(rs, "sign_off")), _ -> new ArrayList<>())
                            .add(read(rs));
                });
        return all;
    }

    /** What happened, first things first. */
    public List<Act> acts(SignOffId id) {
        return db.sql("select * from approval.act where sign_off = :id order by sequence")
                .param("id", id.value())
                .query((rs, _) -> new Act(
                        instant(rs, "at"),
                        rs.getString("by_name"),
                        rs.getString("by_post"),
                        rs.getString("by_unit"),
                        rs.getString("move"),
                        idOrNull(rs, "body", UnitId::new),
                        SignOffState.valueOf(rs.getString("state")),
                        rs.getString("words"),
                        day(rs, "day")))
                .list();
    }

    void add(SignOffId signOff, Signature signature) {
        var paper = signature.paper();
        db.sql("""
                insert into approval.signature
                       (id, sign_off, body, person, name, post, capacity, behalf, mandate, verdict, words, at, paper, paper_number,
                        paper_on, entered_by, entered_by_name)
                values (:id, :signOff, :body, cast(:person as uuid), :name, :post, :capacity, :behalf, cast(:mandate as uuid),
                        :verdict, :words, :at, cast(:paper as uuid), :number, cast(:on as date), cast(:enteredBy as uuid),
                        :enteredByName)
                """)
                .param("id", signature.id())
                .param("signOff", signOff.value())
                .param("body", signature.body().value())
                .param(
                        "person",
                        signature.person() == null ? null : signature.person().value())
                .param("name", signature.name())
                .param("post", signature.post())
                .param(
                        "capacity",
                        signature.capacity() == null
                                ? null
                                : signature.capacity().name())
                .param("behalf", signature.behalf())
                .param("mandate", signature.mandate())
                .param("verdict", signature.verdict().name())
                .param("words", signature.words())
                .param("at", utc(signature.at()))
                .param("paper", paper == null ? null : paper.scan().value())
                .param("number", paper == null ? null : paper.number())
                .param("on", paper == null ? null : paper.on())
                .param("enteredBy", paper == null ? null : paper.enteredBy().value())
                .param("enteredByName", paper == null ? null : paper.enteredByName())
                .update();
    }

    /** Takes back what the person said of the version. */
    void undo(SignOffId signOff, PersonId person, Instant at) {
        db.sql("""
                update approval.signature set undone_at = :at
                 where sign_off = :signOff and person = :person and undone_at is null and paper is null
                """)
                .param("at", utc(at))
                .param("signOff", signOff.value())
                .param("person", person.value())
                .update();
    }

    void note(SignOff signOff, Noted noted, @Nullable Me by, Instant at) {
        db.sql("""
                insert into approval.act
                       (sign_off, sequence, at, by_person, by_name, by_post, by_unit, move, body, state, words, day)
                select :id, coalesce(max(sequence), 0) + 1, :at, cast(:person as uuid), :name, :post, :unit, :move,
                       cast(:body as uuid), :state, :words, cast(:day as date)
                  from approval.act where sign_off = :id
                """)
                .param("id", signOff.id().value())
                .param("at", utc(at))
                .params(signature(by))
                .param("move", noted.move())
                .param("body", noted.body() == null ? null : noted.body().value())
                .param("state", signOff.state().name())
                .param("words", noted.words())
                .param("day", noted.day())
                .update();
    }

    /** What is written down of a move. */
    record Noted(
            String move,
            @Nullable UnitId body,
            @Nullable String words,
            @Nullable LocalDate day) {}

    private static Signature read(ResultSet rs) throws SQLException {
        var capacity = rs.getString("capacity");
        return new Signature(
                id(rs, "id"),
                new UnitId(id(rs, "body")),
                idOrNull(rs, "person", PersonId::new),
                rs.getString("name"),
                rs.getString("post"),
                capacity == null ? null : Capacity.valueOf(capacity),
                rs.getString("behalf"),
                rs.getObject("mandate", UUID.class),
                Verdict.valueOf(rs.getString("verdict")),
                rs.getString("words"),
                instant(rs, "at"),
                paper(rs),
                rs.getObject("undone_at") != null);
    }

    private static @Nullable OnPaper paper(ResultSet rs) throws SQLException {
        var scan = idOrNull(rs, "paper", MediaId::new);
        if (scan == null) return null;
        return new OnPaper(
                scan,
                rs.getString("paper_number"),
                Objects.requireNonNull(day(rs, "paper_on")),
                new PersonId(id(rs, "entered_by")),
                rs.getString("entered_by_name"));
    }
}
