package loa.field.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.evidence.CarriedProof;
import loa.evidence.EvidenceDesk;
import loa.evidence.HandingIn;
import loa.evidence.Ledger;
import loa.evidence.Manner;
import loa.evidence.Proof;
import loa.field.exchange.AnswerDispatch.Making;
import loa.field.exchange.ExchangeDesk.Look;
import loa.media.Pictures;
import loa.media.Upload;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.Comments;
import loa.work.TaskDesk;
import loa.work.TaskId;
import loa.work.TaskMove;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One of the two installations of a test, with what is done at either. */
final class House {

    final ApplicationContext context;
    final JdbcClient db;
    final ExchangeDesk exchange;
    final Correspondents correspondents;
    final TrustDesk trust;
    final TaskDesk tasks;
    final EvidenceDesk evidence;
    final Ledger ledger;

    House(ApplicationContext context) {
        this.context = context;
        db = context.getBean(JdbcClient.class);
        exchange = context.getBean(ExchangeDesk.class);
        correspondents = context.getBean(Correspondents.class);
        trust = context.getBean(TrustDesk.class);
        tasks = context.getBean(TaskDesk.class);
        evidence = context.getBean(EvidenceDesk.class);
        ledger = context.getBean(Ledger.class);
    }

    Look bring(byte[] file, String passphrase, Me me) {
        return exchange.bring(new ByteArrayInputStream(file), passphrase, me);
    }

    Bundle fit(byte[] file, Me me) {
        var look = bring(file, "", me);
        assertThat(look).as(look.toString()).isInstanceOf(Look.Fit.class);
        return ((Look.Fit) look).bundle();
    }

    void takeAll(byte[] file, Me me) {
        var bundle = fit(file, me);
        assertThat(exchange.take(bundle.id(), me)).isEmpty();
    }

    byte[] tasksFor(CampaignId campaign, Unit unit, Me chief) {
        return context.getBean(TaskDispatch.class).make(campaign, unit, chief);
    }

    Making answersTo(UUID correspondent, CampaignId campaign, Me me) {
        return context.getBean(AnswerDispatch.class).make(correspondent, campaign, 0, me);
    }

    List<TaskId> tasksOf(CampaignId campaign, UnitId unit) {
        return db.sql("select id from work.task where campaign_id = ? and unit_id = ? order by clause_id")
                .params(campaign.value(), unit.value())
                .query((rs, row) -> new TaskId(rs.getObject("id", UUID.class)))
                .list();
    }

    boolean prove(TaskId task, int number, boolean interim, Me me) {
        var photo = Pictures.jpeg(Pictures.hillside(16, 12, number), false);
        var typed = new Proof.Typed(
                List.of(new Proof.Count("1.2" + (10 + number % 80), "người")),
                "",
                "Nộp " + number,
                "",
                "Bản " + number,
                false);
        var manner = interim ? Manner.PLAIN.asInterim() : Manner.PLAIN;
        var file = new Upload(number + ".jpg", new ByteArrayResource(photo), false);
        return evidence.offer(new Proof(task, UUID.randomUUID(), List.of(file), List.of(), typed, manner), me)
                instanceof HandingIn.HandedIn;
    }

    void say(TaskId task, String words, Me me) {
        assertThat(context.getBean(Comments.class).add(tasks.find(task).orElseThrow(), words, me))
                .isEmpty();
    }

    boolean move(TaskId task, TaskMove move, Me me) {
        return tasks.ask(task, move, me).isEmpty() && tasks.move(task, move, me).isEmpty();
    }

    boolean judge(TaskId task, boolean accepts, String why, Me me) {
        var latest =
                ledger.of(task).stream().filter(each -> each.verdict() == null).findFirst();
        if (latest.isEmpty()) return false;
        return (accepts
                        ? evidence.accept(task, latest.get().id(), "", me)
                        : evidence.giveBack(task, latest.get().id(), why, me))
                .isEmpty();
    }

    /** What both must agree on at the end: where each task stands, what was said, what is proved and what was said of that. */
    TreeMap<String, Object> standing(CampaignId campaign, List<TaskId> all) {
        var standing = new TreeMap<String, Object>();
        var proof = context.getBean(CarriedProof.class).handedIn(campaign);
        var verdicts = new HashMap<TaskId, TreeMap<String, String>>();
        proof.forEach((key, each) -> verdicts.computeIfAbsent(each.task(), none -> new TreeMap<>())
                .put(
                        key.toString(),
                        each.entries().stream()
                                        .map(entry -> entry.content().sha256())
                                        .sorted()
                                        .collect(Collectors.joining(" "))
                                + " " + each.check()));
        for (var task : all) {
            var facts = tasks.find(task).orElseThrow();
            standing.put(facts.clause() + " state", facts.state() + " " + facts.dueOn());
            standing.put(facts.clause() + " proof", verdicts.getOrDefault(task, new TreeMap<>()));
            standing.put(
                    facts.clause() + " said",
                    db.sql("select words from work.comment where task_id = ? order by words")
                            .param(task.value())
                            .query(String.class)
                            .list());
            standing.put(
                    facts.clause() + " lines",
                    db.sql("""
                            select move || ' ' || by_name || coalesce(' ' || note, '') from work.entry
                             where task_id = ? and move in ('Start', 'ReportProgress', 'Accept', 'Return', 'Extend', 'Reopen')
                             order by 1
                            """).param(task.value()).query(String.class).list());
        }
        return standing;
    }
}
