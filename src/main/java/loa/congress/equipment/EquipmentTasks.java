package loa.congress.equipment;

import static loa.congress.Columns.*;

import java.util.List;
import java.util.Optional;
import loa.organization.UnitId;
import loa.plan.compiler.CompiledPlan.Action;
import loa.platform.Plain;
import loa.work.CampaignId;
import loa.work.TaskAsks;
import loa.work.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tasks for which lists of equipment are made: those by which the plan asks for equipment come first. */
@Repository
public class EquipmentTasks {

    private static final List<String> WORDS =
            List.of("thiet bi", "trinh chieu", "am thanh", "anh sang", "loa luu dong", "truc tiep");

    private final JdbcClient db;

    EquipmentTasks(JdbcClient db) {
        this.db = db;
    }

    /** A unit's task; {@code asks}: for equipment, as far as the plan or its words say. */
    public record Owed(TaskId task, String clause, String words, UnitId unit, boolean asks) {}

    /** Every open task of the campaign, those that ask for equipment first. */
    public List<Owed> of(CampaignId campaign) {
        return db
                .sql("""
                        select id, clause_id, words, unit_id, :stage = any(actions) as stages from work.api_task
                         where campaign_id = :campaign and state <> 'NOT_APPLICABLE'
                         order by clause_place, unit_id, id
                        """)
                .param("stage", Action.STAGE.name())
                .param("campaign", campaign.value())
                .query((rs, row) -> new Owed(
                        new TaskId(id(rs, "id")),
                        rs.getString("clause_id"),
                        rs.getString("words"),
                        new UnitId(id(rs, "unit_id")),
                        rs.getBoolean("stages") || asks(rs.getString("words"))))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(owed -> !owed.asks()))
                .toList();
    }

    /** Whether a task is one that asks for equipment; {@code words} of its own. */
    public static boolean asks(TaskAsks task, String words) {
        return task.actions().contains(Action.STAGE.name()) || asks(words);
    }

    private static boolean asks(String words) {
        var bare = Plain.text(words);
        return WORDS.stream().anyMatch(bare::contains);
    }

    /** The task that a list is made for; of several parts the one that asks for equipment. */
    public Optional<TaskId> task(GearList list) {
        if (list.clause() == null) return Optional.empty();
        return of(list.campaign()).stream()
                .filter(owed ->
                        owed.clause().equals(list.clause()) && owed.unit().equals(list.lead()))
                .map(Owed::task)
                .findFirst();
    }
}
