package loa.content.release;

import static loa.platform.view.Words.msg;

import java.util.List;
import java.util.Optional;
import loa.approval.ApprovalDesk;
import loa.approval.ApprovalEvent;
import loa.approval.Preview;
import loa.approval.Preview.Look;
import loa.approval.Preview.Words;
import loa.approval.Showcase;
import loa.approval.Subject;
import loa.approval.Version;
import loa.content.Block;
import loa.content.ContentDesk;
import loa.content.ContentEvent.EditionSaved;
import loa.content.Edition;
import loa.content.Editions;
import loa.content.Inline;
import loa.content.ItemId;
import loa.content.ItemMove;
import loa.content.Items;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Shows editions to those who approve them, and brings what they say back to the item. */
@Component
class Verdicts implements Showcase {

    private final ContentDesk desk;
    private final Items items;
    private final Editions editions;
    private final ApprovalDesk approval;

    Verdicts(ContentDesk desk, Items items, Editions editions, ApprovalDesk approval) {
        this.desk = desk;
        this.items = items;
        this.editions = editions;
        this.approval = approval;
    }

    @Override
    public String kind() {
        return ReleaseDesk.KIND;
    }

    @Override
    public Optional<Version> current(Subject subject) {
        return items.find(new ItemId(subject.id()))
                .flatMap(item ->
                        editions.latest(item.id(), item.language()).map(edition -> ReleaseDesk.version(item, edition)));
    }

    @Override
    public Optional<Preview> preview(Subject subject, String sha256) {
        return editions.withHash(new ItemId(subject.id()), sha256).map(Verdicts::preview);
    }

    private static Preview preview(Edition edition) {
        var language = edition.language().equals("vi") ? null : edition.language();
        var text = edition.text();
        var parts = new java.util.ArrayList<Preview.Part>();
        parts.add(new Words("title", Look.TITLE, text.title(), language));
        if (!text.lead().isBlank()) parts.add(Shown.words("lead", Look.PARAGRAPH, text.lead(), language));
        for (var block : text.blocks()) {
            switch (block) {
                case Block.Heading h -> parts.add(Shown.words(h.id(), Look.HEADING, h.text(), language));
                case Block.Paragraph p -> parts.add(Shown.words(p.id(), Look.PARAGRAPH, p.text(), language));
                case Block.Quotation q -> parts.add(Shown.words(q.id(), Look.QUOTE, q.marked(), language));
                case Block.Picture p ->
                    parts.add(new Preview.Picture(
                            p.id(), "/media/" + p.media().value() + "/640.jpg", Inline.plain(p.caption())));
                case Block.Listing l -> add(parts, l.id(), l.points(), language);
                case Block.Grid g -> {
                    for (int i = 0; i < g.rows().size(); i++) {
                        parts.add(Shown.row(g.id() + "-" + i, i == 0, g.rows().get(i), language));
                    }
                }
            }
        }
        return new Preview(parts);
    }

    private static void add(List<Preview.Part> parts, String id, List<String> lines, @Nullable String language) {
        for (int i = 0; i < lines.size(); i++) {
            parts.add(Shown.words(id + "-" + i, Look.ITEM, lines.get(i), language));
        }
    }

    /** A changed word ends what was asked about or approved of the words before. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(EditionSaved saved) {
        if (items.find(saved.item())
                .filter(item -> item.language().equals(saved.language()))
                .isPresent()) {
            approval.changed(ReleaseDesk.subject(saved.item()), saved.sha256(), saved.by());
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ApprovalEvent event) {
        if (!event.version().subject().kind().equals(ReleaseDesk.KIND)) return;
        var id = new ItemId(event.version().subject().id());
        var sha256 = event.version().sha256();
        if (items.find(id).filter(item -> sha256.equals(item.submitted())).isEmpty()) return;
        switch (event) {
            case ApprovalEvent.Approved _, ApprovalEvent.Forced _ ->
                desk.judged(id, new ItemMove.Approve(sha256), null);
            case ApprovalEvent.Returned(var _, var _, var reason) -> back(id, reason);
            case ApprovalEvent.Rejected(var _, var _, var reason) -> back(id, reason);
            case ApprovalEvent.ChangesAsked(var _, var _, var changes) -> back(id, String.join(" ", changes));
            case ApprovalEvent.Withdrawn _ -> back(id, msg("content.approval.withdrawn"));
            case ApprovalEvent.Submitted _, ApprovalEvent.Contradicted _, ApprovalEvent.Voided _ -> {}
        }
    }

    private void back(ItemId id, String reason) {
        desk.judged(id, new ItemMove.Disapprove(reason), null);
    }
}
