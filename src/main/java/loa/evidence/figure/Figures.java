package loa.evidence.figure;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import loa.evidence.Check;
import loa.evidence.EntryId;
import loa.evidence.Indicator;
import loa.evidence.SubmissionId;
import loa.organization.UnitId;
import loa.plan.compiler.CompiledPlan.Phase;
import loa.platform.Settings;
import loa.work.Campaign;
import loa.work.CampaignId;
import loa.work.TaskId;
import loa.work.TaskRights.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The figures of the ledger, to be added up by {@link Tally}. */
@Repository
public class Figures {

    private final JdbcClient db;
    private final Settings settings;

    Figures(JdbcClient db, Settings settings) {
        this.db = db;
        this.settings = settings;
    }

    /** Those that the reader sees and the filter lets through, clause by clause as the plan goes, then as they came. */
    public List<Figure> of(Campaign campaign, Sight sight, FigureFilter filter) {
        var figures = mended(find(campaign.id(), sight, filter));
        var phase = filter.phase();
        if (phase == null) return figures;
        return figures.stream()
                .filter(figure -> phase(figure.on(), campaign) == phase)
                .toList();
    }

    /** Those that a unit reported of one clause, whichever of its parts they are of. */
    List<Figure> of(CampaignId campaign, String clause, UnitId unit) {
        var filter = FigureFilter.ofClause(clause).of(unit);
        return mended(find(campaign, new Sight(true, Set.of()), filter)).stream()
                .filter(figure -> figure.clause().equals(clause))
                .toList();
    }

    /** Those of a whole campaign, for who checks proof in it. */
    List<Figure> of(CampaignId campaign) {
        return mended(find(campaign, new Sight(true, Set.of()), FigureFilter.ALL));
    }

    /** Before, during or after the event; {@code null} while its day is not known. */
    public static @Nullable Phase phase(LocalDate day, Campaign campaign) {
        var starts = campaign.startsOn();
        if (starts == null) return null;
        if (day.isBefore(starts)) return Phase.BEFORE;
        return day.isAfter(Objects.requireNonNullElse(campaign.endsOn(), starts)) ? Phase.AFTER : Phase.DURING;
    }

    private List<Figure> find(CampaignId campaign, Sight sight, FigureFilter filter) {
        var where = new StringBuilder();
        var values = new HashMap<String, Object>();
        if (!sight.everything()) {
            where.append(" and (s.unit = any(cast(:seen as uuid[])) or t.partners && cast(:seen as uuid[]))");
            values.put("seen", sight.units().stream().map(UnitId::toString).toArray(String[]::new));
        }
        if (filter.unit() != null) {
            where.append(" and s.unit = :unit");
            values.put("unit", filter.unit());
        }
        if (filter.clause() != null) {
            where.append(" and (t.clause_id = :clause or starts_with(t.clause_id, :clause || '/')")
                    .append(" or starts_with(t.clause_id, :clause || '.'))");
            values.put("clause", filter.clause());
        }
        return db.sql("""
                with recursive chain (id, proof, refers) as (
                       select e.id, coalesce(e.refers, e.id), e.refers is not null
                         from evidence.entry e
                         join evidence.submission s on s.id = e.submission
                        where s.campaign = :campaign and e.corrects is null
                       union all
                       select e.id, c.proof, c.refers
                         from evidence.entry e
                         join chain c on c.id = e.corrects)
                select e.id, e.submission, s.task, t.clause_id, s.unit, t.partners, e.quantity_unit, e.quantity,
                       e.effective_at, e.place, s.recorded_at, v.accepted, chain.proof, chain.refers,
                       exists (select 1 from evidence.entry c where c.corrects = e.id) as corrected,
                       case when s.origin = 'PAPER' then array[]::text[] else
                            array(select p.sha256 from evidence.entry p
                                   where p.submission = s.id and p.media is not null
                                     and not exists (select 1 from evidence.entry c where c.corrects = p.id))
                       end as photos
                  from evidence.entry e
                  join chain on chain.id = e.id
                  join evidence.submission s on s.id = e.submission
                  left join evidence.verdict v on v.submission = s.id
                  join work.api_task t on t.id = s.task
                 where e.kind = 'COUNT'
                """ + where + " order by t.clause_place, s.recorded_at, e.id")
                .param("campaign", campaign.value())
                .params(values)
                .query(this::read)
                .list();
    }

    /** What points to a proof says what that proof says now; of one that was withdrawn nothing is left. */
    private List<Figure> mended(List<Figure> figures) {
        var proofs =
                figures.stream().filter(Figure::reference).map(Figure::proof).collect(Collectors.toSet());
        if (proofs.isEmpty()) return figures;
        var now = standing(proofs);
        return figures.stream()
                .map(figure -> figure.reference() ? figure.saying(now.get(figure.proof())) : figure)
                .toList();
    }

    /** The last word on each proof. */
    private Map<EntryId, BigDecimal> standing(Collection<EntryId> proofs) {
        var standing = new HashMap<EntryId, BigDecimal>();
        db.sql("""
                with recursive chain (id, proof, quantity) as (
                       select id, id, quantity from evidence.entry where id in (:proofs)
                       union all
                       select e.id, c.proof, e.quantity from evidence.entry e join chain c on c.id = e.corrects)
                select proof, quantity from chain
                 where quantity is not null
                   and not exists (select 1 from evidence.entry c where c.corrects = chain.id)
                """)
                .param("proofs", proofs.stream().map(EntryId::value).toList())
                .query(rs -> {
                    standing.put(new EntryId(id(rs, "proof")), rs.getBigDecimal("quantity"));
                });
        return standing;
    }

    private Figure read(ResultSet rs, int row) throws SQLException {
        var accepted = rs.getObject("accepted", Boolean.class);
        return new Figure(
                new EntryId(id(rs, "id")),
                new SubmissionId(id(rs, "submission")),
                new TaskId(id(rs, "task")),
                rs.getString("clause_id"),
                new UnitId(id(rs, "unit")),
                set(rs, "partners", partner -> new UnitId((UUID) partner)),
                Indicator.valueOf(rs.getString("quantity_unit")),
                rs.getBigDecimal("quantity"),
                moment(rs, "effective_at").atZoneSameInstant(settings.zone()).toLocalDate(),
                rs.getString("place"),
                moment(rs, "recorded_at").toInstant(),
                accepted == null ? Check.TO_CHECK : accepted ? Check.ACCEPTED : Check.RETURNED,
                new EntryId(id(rs, "proof")),
                rs.getBoolean("refers"),
                rs.getBoolean("corrected"),
                set(rs, "photos", Object::toString));
    }

    private static OffsetDateTime moment(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class);
    }

    private static <T> Set<T> set(ResultSet rs, String column, Function<Object, T> of) throws SQLException {
        var values = (Object[]) rs.getArray(column).getArray();
        return new HashSet<>(Arrays.stream(values).map(of).toList());
    }

    private static UUID id(ResultSet rs, String column) throws SQLException {
        return Objects.requireNonNull(rs.getObject(column, UUID.class), column);
    }
}
