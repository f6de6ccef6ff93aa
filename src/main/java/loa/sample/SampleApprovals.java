package loa.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import loa.approval.ApprovalDesk;
import loa.approval.ObjectKind;
import loa.approval.Refusal;
import loa.approval.SignOffId;
import loa.approval.SignOffMove;
import loa.approval.SignOffMove.*;
import loa.approval.Submission;
import loa.approval.dossier.DossierDesk;
import loa.approval.dossier.DossierDesk.Draft;
import loa.approval.dossier.DossierDesk.Outcome;
import loa.approval.remark.Anchor.OnWords;
import loa.approval.remark.RemarkDesk;
import loa.media.Upload;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.CampaignId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** What is submitted for approval in the sample campaign: waiting, approved, returned, in conflict, and for nobody yet. */
@Component
@Order(20)
class SampleApprovals implements Scene {

    private static final String SLOGANS = """
            Nhiệt liệt chào mừng Đại hội Hội Khuyến học huyện Suối Ngàn!
            Học tập suốt đời – chìa khóa mở cửa tương lai!
            Mỗi gia đình một tủ sách, mỗi bản một điểm học.
            Xây dựng xã hội học tập, không ai bị bỏ lại phía sau!
            """;

    private final DossierDesk dossiers;
    private final ApprovalDesk approvals;
    private final RemarkDesk remarks;
    private final Clock clock;

    SampleApprovals(DossierDesk dossiers, ApprovalDesk approvals, RemarkDesk remarks, Clock clock) {
        this.dossiers = dossiers;
        this.approvals = approvals;
        this.remarks = remarks;
        this.clock = clock;
    }

    @Override
    public void play(CampaignId campaign, Map<String, Me> people, Me chief) {
        var association = one(people, "Hội Khuyến học huyện");
        var propaganda = one(people, "Ban Tuyên giáo Huyện ủy");
        var culture = one(people, "Phòng Văn hóa và Thông tin");
        var soon = LocalDate.now(clock).plusDays(3);

        var slogans = submit(
                campaign,
                ObjectKind.SLOGANS,
                "Bốn câu khẩu hiệu trên trục đường chính",
                SLOGANS,
                "",
                soon,
                association);
        remarks.say(
                slogans,
                new OnWords("", 0, 0, "chìa khóa mở cửa tương lai"),
                "Cân nhắc “chìa khóa của tương lai” cho gọn.",
                propaganda);
        submit(
                campaign,
                ObjectKind.SLOGANS,
                "Khẩu hiệu tiếng Mông trên băng rôn xã Tà Ghềnh",
                "Cả bản cùng học, cả nhà cùng học!",
                "",
                soon,
                association);

        var design = submit(
                campaign,
                ObjectKind.STAGE_DESIGN,
                "Makét hội trường Đại hội, phương án 1",
                "Phông xanh lam, chữ vàng; hoa tươi hai bên bục.\nKích thước phông 8 m x 4 m.",
                "Makét hội trường",
                soon,
                association);
        speak(design, new Approve(unit(propaganda), ""), propaganda);

        var torn = submit(
                campaign,
                ObjectKind.STAGE_DESIGN,
                "Makét cổng chào trung tâm huyện",
                "Cổng hơi cao 6 m, hai trụ in hoa văn thổ cẩm.",
                "Cổng chào",
                null,
                association);
        speak(torn, new Approve(unit(propaganda), ""), propaganda);
        speak(
                torn,
                new Return(unit(culture), "Cổng hơi không bảo đảm khi có gió mạnh; đề nghị dùng khung thép."),
                culture);

        var approved = submit(
                campaign,
                ObjectKind.SLOGANS,
                "Khẩu hiệu trong hội trường",
                "Đoàn kết – Trí tuệ – Đổi mới – Phát triển!",
                "",
                null,
                association);
        speak(approved, new Approve(unit(propaganda), ""), propaganda);

        var changed = new Draft("Khẩu hiệu trước trụ sở Hội", "Học, học nữa, học mãi", List.of(), List.of());
        var first = submitted(dossiers.submit(campaign, ObjectKind.SLOGANS, changed, Submission.PLAIN, association));
        speak(first, new ApproveWithChanges(unit(propaganda), List.of("Thêm dấu chấm than cuối câu")), propaganda);
        approvals
                .version(first)
                .ifPresent(version -> submitted(dossiers.revise(
                        version.subject().id(),
                        new Draft("Khẩu hiệu trước trụ sở Hội", "Học, học nữa, học mãi!", List.of(), List.of()),
                        new Submission("Đã thêm dấu chấm than.", null, first),
                        association)));

        submit(
                campaign,
                ObjectKind.DOCUMENTS,
                "Tờ gấp hỏi đáp về gia đình học tập",
                "Gia đình học tập là gì?\nGia đình đăng ký ở đâu, khi nào?\nXã, bản giúp được gì?",
                "",
                null,
                association);
    }

    private SignOffId submit(
            CampaignId campaign,
            ObjectKind kind,
            String title,
            String words,
            String picture,
            @Nullable LocalDate wanted,
            Me me) {
        var files = picture.isEmpty()
                ? List.<Upload>of()
                : List.of(new Upload(picture + ".jpg", new ByteArrayResource(SamplePhoto.jpeg(picture)), false));
        var draft = new Draft(title, words, List.of(), files);
        return submitted(dossiers.submit(campaign, kind, draft, new Submission("", wanted, null), me));
    }

    private void speak(SignOffId id, SignOffMove move, Me me) {
        Optional<Refusal> refusal = approvals.move(id, move, me);
        if (refusal.isPresent()) throw new IllegalStateException(move + ": " + refusal.get());
    }

    private static SignOffId submitted(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Submitted(var id) -> id;
            case Outcome.NotYet(var refusals) -> throw new IllegalStateException(refusals.toString());
        };
    }

    private static UnitId unit(Me me) {
        return new UnitId(me.unit());
    }

    private static Me one(Map<String, Me> people, String name) {
        return Objects.requireNonNull(people.get(name), name);
    }
}
