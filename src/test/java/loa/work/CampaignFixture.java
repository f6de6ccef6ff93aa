package loa.work;

import static loa.plan.compiler.CompiledPlan.Action.*;
import static loa.plan.compiler.CompiledPlan.DutyObject.*;
import static loa.plan.compiler.CompiledPlan.Phase.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import loa.organization.People;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.UnitKind;
import loa.plan.ConfirmedDuty;
import loa.plan.PlanConfirmed;
import loa.plan.PlanId;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.CompiledPlan.*;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A district with its offices and twelve communes, and a plan of the genre: 24 duties of seven owners, two of them
 * collectives, no day of the event, one day before it, one "(thông báo sau)", three "(nếu có)".
 */
@Lazy
@Component
public class CampaignFixture {

    public static final LocalDate ON = LocalDate.of(2026, 10, 1);

    private final People people;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final TaskDesk desk;

    public final Unit district;
    public final Unit propaganda;
    public final Unit culture;
    public final Unit education;
    public final Unit media;
    public final Unit association;
    public final List<Unit> offices;
    public final List<Unit> communes;
    public final Me chief;
    public final Me inspector;

    CampaignFixture(People people, ApplicationEventPublisher events, TransactionTemplate transaction, TaskDesk desk) {
        this.desk = desk;
        this.people = people;
        this.events = events;
        this.transaction = transaction;
        district = people.district("Huyện Mường Lèng");
        propaganda = unit("Ban Tuyên giáo Huyện ủy Mường Lèng", UnitKind.PARTY_BODY);
        culture = unit("Phòng Văn hóa và Thông tin Mường Lèng", UnitKind.STATE_OFFICE);
        education = unit("Phòng Giáo dục và Đào tạo Mường Lèng", UnitKind.STATE_OFFICE);
        media = unit("Trung tâm Truyền thông và Văn hóa Mường Lèng", UnitKind.PUBLIC_SERVICE);
        association = unit("Hội Khuyến học huyện Mường Lèng", UnitKind.ASSOCIATION);
        offices = List.of(culture, education);
        communes = java.util.stream.IntStream.rangeClosed(1, 12)
                .mapToObj(number -> unit("Xã Bản " + number, UnitKind.COMMUNE))
                .toList();
        chief = people.chief("Khang A Súa", association.id());
        inspector = people.inspector("Lò Thị Mai", association.id());
    }

    public TaskDesk desk() {
        return desk;
    }

    /** Who does the tasks of a unit. */
    public Me officer(Unit unit) {
        return people.officer("Cán bộ " + unit.name(), unit.id());
    }

    /** Somebody with nothing to do with the campaign. */
    public Me stranger() {
        var elsewhere = people.unit("Huyện Khác", UnitKind.DISTRICT, null);
        return people.officer("Người Huyện Khác", elsewhere.id());
    }

    /** A campaign of the plan, with its 24 duties. */
    public CampaignId campaign() {
        return confirm(plan(PlanId.next(), duties(), null));
    }

    /** A campaign with so many tasks of one unit, and a day for its event if one is given. */
    public CampaignId campaign(Unit owner, int tasks, @Nullable LocalDate starts) {
        var duties = new ArrayList<ConfirmedDuty>();
        for (int number = 1; number <= tasks; number++) {
            duties.add(
                    duty("IV.1/" + number, "Đưa tin về Đại hội, đợt " + number + ".", List.of(owner), false, PUBLISH));
        }
        return confirm(plan(PlanId.next(), duties, starts));
    }

    /** Confirms the plan as the review does: the event, in a transaction. */
    public CampaignId confirm(PlanConfirmed plan) {
        transaction.executeWithoutResult(status -> events.publishEvent(plan));
        return new CampaignId(plan.plan().value());
    }

    public PlanConfirmed plan(PlanId id, List<ConfirmedDuty> duties, @Nullable LocalDate starts) {
        var clauses = new ArrayList<Clause>();
        clauses.add(clause("III.2", "III", ClauseKind.SECTION, "Thời gian tuyên truyền"));
        clauses.add(clause("III.2/1", "III.2", ClauseKind.WINDOW, "Thời gian treo cờ, khẩu hiệu: (Thông báo sau)."));
        clauses.add(clause("IV", null, ClauseKind.SECTION, "TỔ CHỨC THỰC HIỆN"));
        var headings = new java.util.LinkedHashSet<String>();
        for (var duty : duties) {
            var clause = duty.duty().clause();
            var heading = clause.substring(0, clause.indexOf('/'));
            if (headings.add(heading)) clauses.add(clause(heading, "IV", ClauseKind.SECTION, "Đơn vị " + heading));
            clauses.add(clause(clause, heading, ClauseKind.DUTY, duty.clauseText()));
        }
        var compiled = new CompiledPlan(
                CompiledPlan.SCHEMA,
                new Source("ke-hoach.txt", "text/plain", "0".repeat(64), 1000, "UTF-8"),
                new Document(
                        "KE_HOACH", "Tuyên truyền Đại hội", null, null, null, null, new Signatory(null, null, null)),
                new Event("Đại hội Hội Khuyến học huyện Mường Lèng", "2026-2031", starts, null),
                clauses,
                List.of(),
                List.of(new CompiledPlan.Unit("cac-xa", "Ủy ban nhân dân các xã", List.of(), true)),
                List.of(),
                List.of(),
                List.of(
                        new Window("III.2", WindowSubject.CAMPAIGN, ON, null, List.of(), false),
                        new Window("III.2/1", WindowSubject.VISUAL_DISPLAY, null, null, List.of(), true)),
                duties.stream().map(ConfirmedDuty::duty).toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new PlanConfirmed(
                id, "Kế hoạch tuyên truyền Đại hội " + id.value(), association.id(), compiled, duties, ON, chief);
    }

    /** The 24 duties. */
    public List<ConfirmedDuty> duties() {
        var duties = new ArrayList<ConfirmedDuty>();
        var everyPhase = List.of(BEFORE, DURING, AFTER);
        duties.add(duty("IV.1/1", "Định hướng, hướng dẫn các xã tuyên truyền.", List.of(propaganda), true, GUIDE));
        duties.add(with(
                duty("IV.1/2", "Nắm bắt dư luận trước, trong và sau Đại hội.", List.of(propaganda), true, LISTEN),
                everyPhase));
        duties.add(conditional(
                "IV.1/3",
                "Duyệt makét khánh tiết, khẩu hiệu, chương trình văn nghệ (nếu có).",
                propaganda,
                List.of(STAGE_DESIGN, SLOGANS, ART_PROGRAMME),
                APPROVE));
        duties.add(
                duty("IV.2/1", "Hướng dẫn, kiểm tra các xã trang trí khánh tiết.", List.of(culture), false, INSPECT));
        duties.add(duty("IV.2/2", "Tham mưu thông báo phân công nhiệm vụ.", List.of(culture), false, ADVISE));
        duties.add(with(
                duty("IV.2/3", "Chỉ đạo nội dung trên báo chí, cổng thông tin.", List.of(culture), false, DIRECT),
                everyPhase));
        duties.add(conditional(
                "IV.2/4",
                "Duyệt makét khánh tiết, chương trình văn nghệ (nếu có).",
                culture,
                List.of(STAGE_DESIGN, ART_PROGRAMME),
                APPROVE));
        duties.add(duty("IV.3/1", "Chuẩn bị thiết bị trình chiếu phóng sự.", List.of(education), false, STAGE));
        duties.add(conditional(
                "IV.3/2",
                "Chỉ đạo các trường tập chương trình văn nghệ 30 phút (nếu có).",
                education,
                List.of(ART_PROGRAMME),
                REHEARSE));
        duties.add(duty("IV.3/3", "Chỉ đạo các trường cung cấp ảnh khuyến học.", List.of(education), false, SUPPLY));
        duties.add(with(duty("IV.4/1", "Viết tin bài, làm phóng sự.", List.of(media), false, PRODUCE), everyPhase));
        duties.add(duty("IV.4/2", "Biên dịch bản tin sang tiếng Mông, tiếng Thái.", List.of(media), false, TRANSLATE));
        duties.add(duty("IV.4/3", "Đưa tin trên báo tỉnh kịp thời, lưu giữ tư liệu.", List.of(media), false, PUBLISH));
        duties.add(with(
                duty("IV.4/4", "Phối hợp tuyên truyền trước và trong Đại hội.", List.of(media), false, COORDINATE),
                List.of(BEFORE, DURING)));
        duties.add(duty("IV.4/5", "Tổ chức triển lãm ảnh cùng các xã.", List.of(media), false, EXHIBIT));
        duties.add(due(
                duty("IV.4/6", "Trang trí hội trường, treo cờ, băng rôn.", List.of(media), false, DECORATE),
                new Deadline("xong trước 01 ngày trước khi Đại hội", null, Anchor.EVENT_START, -1, null)));
        duties.add(duty("IV.5/1", "Trình duyệt makét, khẩu hiệu.", List.of(association), false, SUBMIT));
        duties.add(with(
                duty("IV.5/2", "Cung cấp tài liệu tuyên truyền.", List.of(association), false, SUPPLY), everyPhase));
        duties.add(duty("IV.5/3", "Kiểm tra, đôn đốc các chi hội.", List.of(association), false, INSPECT));
        duties.add(duty("IV.6/1", "Thông tin về Đại hội đến cán bộ, công chức.", offices, true, INFORM));
        duties.add(with(
                duty("IV.6/2", "Treo băng rôn, cờ trước công sở khi diễn ra Đại hội.", offices, true, DISPLAY),
                List.of(DURING)));
        duties.add(duty("IV.7/1", "Tổ chức tuyên truyền đến Nhân dân.", communes, true, INFORM));
        duties.add(with(
                duty("IV.7/2", "Treo cờ, khẩu hiệu tại trụ sở những ngày diễn ra Đại hội.", communes, true, DISPLAY),
                List.of(DURING)));
        duties.add(duty("IV.7/3", "Biểu dương gia đình, dòng họ học tập.", communes, true, HONOUR));
        return duties;
    }

    public ConfirmedDuty duty(String clause, String words, List<Unit> owners, boolean collective, Action action) {
        var read = new Duty(
                clause,
                "cac-xa",
                DutyRole.LEAD,
                List.of(action),
                List.of(),
                List.of(),
                List.of(),
                null,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        var ids = owners.stream().map(Unit::id).toList();
        return new ConfirmedDuty(read, words, ids, collective, List.<UnitId>of(), clause.startsWith("IV.1/"));
    }

    public ConfirmedDuty due(ConfirmedDuty duty, Deadline deadline) {
        return copy(duty, duty.duty().phases(), deadline, duty.duty().objects(), false);
    }

    /** The same, about these objects; what one duty submits and another approves is linked by them. */
    public static ConfirmedDuty about(ConfirmedDuty duty, DutyObject... objects) {
        return copy(duty, duty.duty().phases(), duty.duty().deadline(), List.of(objects), false);
    }

    /** The duty with these parts. */
    public static ConfirmedDuty steps(ConfirmedDuty duty, String... steps) {
        var read = duty.duty();
        var changed = new Duty(
                read.clause(),
                read.unit(),
                read.role(),
                read.actions(),
                read.objects(),
                read.partners(),
                read.phases(),
                read.deadline(),
                read.conditional(),
                read.languages(),
                read.channels(),
                read.quantities(),
                read.places(),
                List.of(steps));
        return new ConfirmedDuty(
                changed, duty.clauseText(), duty.owners(), duty.collective(), duty.partners(), duty.request());
    }

    /** The duty in these languages besides Vietnamese. */
    public static ConfirmedDuty in(ConfirmedDuty duty, String... languages) {
        var read = duty.duty();
        var changed = new Duty(
                read.clause(),
                read.unit(),
                read.role(),
                read.actions(),
                read.objects(),
                read.partners(),
                read.phases(),
                read.deadline(),
                read.conditional(),
                List.of(languages),
                read.channels(),
                read.quantities(),
                read.places(),
                read.steps());
        return new ConfirmedDuty(
                changed, duty.clauseText(), duty.owners(), duty.collective(), duty.partners(), duty.request());
    }

    private static ConfirmedDuty with(ConfirmedDuty duty, List<Phase> phases) {
        return copy(duty, phases, null, duty.duty().objects(), false);
    }

    private ConfirmedDuty conditional(
            String clause, String words, Unit owner, List<DutyObject> objects, Action action) {
        return copy(duty(clause, words, List.of(owner), false, action), List.of(), null, objects, true);
    }

    private static ConfirmedDuty copy(
            ConfirmedDuty duty,
            List<Phase> phases,
            @Nullable Deadline deadline,
            List<DutyObject> objects,
            boolean conditional) {
        var read = duty.duty();
        var changed = new Duty(
                read.clause(),
                read.unit(),
                read.role(),
                read.actions(),
                objects,
                read.partners(),
                phases,
                deadline,
                conditional,
                read.languages(),
                read.channels(),
                read.quantities(),
                read.places(),
                read.steps());
        return new ConfirmedDuty(
                changed, duty.clauseText(), duty.owners(), duty.collective(), duty.partners(), duty.request());
    }

    private static Clause clause(String id, @Nullable String parent, ClauseKind kind, String words) {
        return new Clause(
                id,
                parent,
                kind == ClauseKind.SECTION ? id.replaceAll(".*\\.", "") + "." : "-",
                kind,
                words,
                new Span(0, 1));
    }

    private Unit unit(String name, UnitKind kind) {
        return people.unit(name, kind, district.id());
    }
}
