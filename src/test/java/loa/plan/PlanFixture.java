package loa.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import loa.organization.People;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.UnitKind;
import loa.plan.Bringing.Brought;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.PlanCompiler;
import loa.plan.compiler.reader.Readers;
import loa.plan.compiler.reader.Reading.Read;
import loa.platform.Me;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The sample plan at a commune of our own, with people who review it; brings it to each state by real moves. */
@Component
public class PlanFixture {

    private final People people;
    private final PlanDesk desk;
    private final ReviewDesk reviews;
    private final MatchingDesk matching;
    private final Plans plans;
    private final List<PlanConfirmed> heard = new ArrayList<>();
    private final List<PlanAmended> amended = new ArrayList<>();
    private boolean refusing;

    PlanFixture(People people, PlanDesk desk, ReviewDesk reviews, MatchingDesk matching, Plans plans) {
        this.people = people;
        this.desk = desk;
        this.reviews = reviews;
        this.matching = matching;
        this.plans = plans;
    }

    public Unit commune() {
        var commune = people.unit("Xã Suối Vàng", UnitKind.COMMUNE, null);
        people.unit("Phòng Văn hóa - Xã hội", UnitKind.STATE_OFFICE, commune.id());
        people.unit("Trung tâm Cung ứng dịch vụ công", UnitKind.PUBLIC_SERVICE, commune.id());
        people.unit("Ủy ban Mặt trận Tổ quốc Việt Nam xã", UnitKind.ASSOCIATION, commune.id());
        people.unit("Trường Tiểu học Suối Vàng", UnitKind.SCHOOL, commune.id());
        people.unit("Trường THCS Suối Vàng", UnitKind.SCHOOL, commune.id());
        people.unit("Bản Nà Hoa", UnitKind.VILLAGE, commune.id());
        people.unit("Bản Pá Lừm", UnitKind.VILLAGE, commune.id());
        return commune;
    }

    public Me lan() {
        return people.chief("Hoàng Thị Lan", commune().id());
    }

    public Me minh() {
        return people.chief("Vàng A Minh", commune().id());
    }

    /** Somebody at another unit, who brings plans there and does tasks here. */
    public Me stranger() {
        return people.chief(
                "Giàng Thị Xa",
                people.unit("Xã Suối Bạc", UnitKind.COMMUNE, null).id());
    }

    /** The sample plan as text; {@code edition} makes it another file. */
    public static String text(String edition) {
        try {
            var sample = new ClassPathResource("loa/plan/sample.txt").getContentAsString(StandardCharsets.UTF_8);
            return sample.replace("Hạnh Phúc", "Suối Vàng") + "\n" + edition + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sample plan as it was issued again: one earlier day, one duty less, one more, days for the banners, fewer photos. */
    public static String amended(String edition) {
        return text(edition)
                .replace("duyệt trước ngày 15/3/2027", "duyệt trước ngày 10/3/2027")
                .replace("- Biên dịch bản tin sang tiếng Mông và tiếng Thái để phát tại các thôn bản.\n\n", "")
                .replace("treo băng rôn: thông báo sau.", "treo băng rôn: từ ngày 10/4/2027 đến hết ngày 25/4/2027.")
                .replace("Cung cấp 20 ảnh", "Cung cấp 12 ảnh")
                .replace("trước ngày 20/3/2027", "trước ngày 25/3/2027")
                .replace("mỗi ngày một trang hay!", "mỗi tối một trang hay!")
                .replace(
                        "thôn bản trong những ngày diễn ra Ngày hội.\n",
                        "thôn bản trong những ngày diễn ra Ngày hội.\n\n"
                                + "- Tổng hợp danh sách gia đình có tủ sách, báo cáo trước ngày 15/4/2027.\n");
    }

    public static CompiledPlan compiled() {
        var reading = (Read) Readers.read(text("").getBytes(StandardCharsets.UTF_8), "plan.txt");
        return new PlanCompiler().compile(reading.text());
    }

    /** A plan just brought. */
    public PlanId brought(String edition, Me by) {
        var brought = desk.bring(text(edition).getBytes(StandardCharsets.UTF_8), edition + ".txt", by);
        return ((Brought) brought).plan();
    }

    /** A plan of which only the last step is left. */
    public PlanId reviewed(String edition, Me by) {
        var id = brought(edition, by);
        var commune = commune().id();
        matching.place(id, 0, commune, commune, plans.head(id).orElseThrow().directoryOn(), by);
        var review = plans.review(id).orElseThrow();
        Map<String, List<UnitId>> all =
                review.units().stream().collect(Collectors.toMap(UnitReview::key, unit -> List.of(commune)));
        matching.matchAll(id, all, by);
        review.duties().forEach(duty -> reviews.confirm(id, duty.clause(), 0, by));
        review.findings().forEach(finding -> reviews.accept(id, finding.number(), 0, "Đã biết", by));
        return id;
    }

    public PlanId confirmed(String edition, Me by) {
        var id = reviewed(edition, by);
        desk.confirm(id, by).ifPresent(why -> {
            throw new IllegalStateException(why.toString());
        });
        return id;
    }

    /** What was announced of the plan. */
    public List<PlanConfirmed> heard(PlanId id) {
        return heard.stream().filter(event -> event.plan().equals(id)).toList();
    }

    /** What was announced of its later editions. */
    public List<PlanAmended> amended(PlanId id) {
        return amended.stream().filter(event -> event.plan().equals(id)).toList();
    }

    /** From now on, or no longer, a listener fails on every plan that is confirmed or amended. */
    public void refuse(boolean refusing) {
        this.refusing = refusing;
    }

    @EventListener
    void hear(PlanConfirmed event) {
        if (refusing) throw new IllegalStateException("a listener fails");
        heard.add(event);
    }

    @EventListener
    void hear(PlanAmended event) {
        if (refusing) throw new IllegalStateException("a listener fails");
        amended.add(event);
    }
}
