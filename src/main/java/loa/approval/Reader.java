package loa.approval;

import static loa.approval.Columns.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import loa.approval.docket.Item;
import loa.organization.PersonId;
import loa.platform.Me;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads versions on their way as screens show them, in the order asked for. */
@Repository
public class Reader {

    private final JdbcClient db;
    private final SignOffs signOffs;
    private final Approvers approvers;

    Reader(JdbcClient db, SignOffs signOffs, Approvers approvers) {
        this.db = db;
        this.signOffs = signOffs;
        this.approvers = approvers;
    }

    /** The version, where the person may see it; who may not is refused. */
    public Optional<Item> find(SignOffId id, Me me) {
        var signOff = signOffs.find(id);
        signOff.ifPresent(found -> approvers.requireSight(found, me));
        return signOff.map(SignOff::id)
                .flatMap(found -> findAll(List.of(found)).stream().findFirst());
    }

    /** Whether the person may see it. */
    public boolean sees(Subject subject, Me me) {
        return signOffs.latest(subject)
                .filter(found -> approvers.sees(found, me))
                .isPresent();
    }

    /** The latest passage of the subject. */
    public Optional<Item> latest(Subject subject) {
        return signOffs.latest(subject)
                .flatMap(found -> findAll(List.of(found.id())).stream().findFirst());
    }

    public List<Item> findAll(Collection<SignOffId> ids) {
        if (ids.isEmpty()) return List.of();
        Map<SignOffId, SignOff> known =
                signOffs.findAll(ids).stream().collect(Collectors.toMap(SignOff::id, Function.identity()));
        var items = new HashMap<SignOffId, Item>();
        db.sql("""
                select s.*, (select min(t.asked_at) from approval.seat t
                              where t.sign_off = s.id and not exists (select 1 from approval.signature g
                                    where g.sign_off = s.id and g.body = t.body and g.undone_at is null)) as asked_at
                  from approval.sign_off s
                 where s.id = any(cast(:ids as uuid[]))
                """).param("ids", array(ids, SignOffId::value)).query(rs -> {
            var id = new SignOffId(id(rs, "id"));
            items.put(id, item(Objects.requireNonNull(known.get(id)), rs));
        });
        return ids.stream().map(items::get).filter(Objects::nonNull).toList();
    }

    private static Item item(SignOff signOff, ResultSet rs) throws SQLException {
        return new Item(
                signOff.id(),
                signOff.version(),
                signOff.state(),
                signOff.order(),
                signOff.seats(),
                signOff.asked(),
                instant(rs, "submitted_at"),
                new PersonId(id(rs, "submitted_by")),
                rs.getString("submitted_by_name"),
                rs.getString("submitted_by_post"),
                rs.getString("submitted_by_unit"),
                rs.getString("note"),
                day(rs, "wanted_on"),
                instant(rs, "moved_at"),
                instantOrNull(rs, "asked_at"),
                idOrNull(rs, "follows", SignOffId::new),
                signOff.forcedUntil(),
                signOff.leavesAt());
    }
}
