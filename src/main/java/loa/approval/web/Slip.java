package loa.approval.web;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loa.approval.Preview;
import loa.approval.Signature;
import loa.approval.docket.Item;
import loa.document.Block;
import loa.document.Docx;
import loa.document.Pdf;
import loa.organization.UnitId;
import loa.platform.view.Days;

/** The paper of a version that was submitted: what it says, who said what of it, and room to sign (phiếu trình duyệt). */
final class Slip {

    private final Item item;
    private final String campaign;
    private final List<Preview.Part> parts;
    private final List<Signature> signed;
    private final Map<UnitId, String> names;
    private final ZoneId zone;

    Slip(
            Item item,
            String campaign,
            List<Preview.Part> parts,
            List<Signature> signed,
            Map<UnitId, String> names,
            ZoneId zone) {
        this.item = item;
        this.campaign = campaign;
        this.parts = parts;
        this.signed = signed.stream().filter(each -> !each.undone()).toList();
        this.names = names;
        this.zone = zone;
    }

    byte[] docx() {
        return Docx.write(subject(), blocks());
    }

    byte[] pdf() {
        return Pdf.print(subject(), blocks());
    }

    private String subject() {
        return msg(item.version().kind().key()) + ": " + item.version().title();
    }

    private List<Block> blocks() {
        var owner = names.getOrDefault(item.version().owner(), item.submittedByUnit());
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Letterhead(
                false,
                "",
                owner,
                msg("approval.slip.number"),
                day(item.submittedAt().atZone(zone).toLocalDate())));
        blocks.add(new Block.Title(msg("approval.slip.title"), subject()));
        blocks.add(new Block.Paragraph(msg(
                "approval.slip.to",
                item.seats().stream()
                        .map(seat -> names.getOrDefault(seat.body(), ""))
                        .collect(Collectors.joining("; ")))));
        blocks.add(new Block.Paragraph(msg("approval.slip.campaign", campaign)));
        if (!item.note().isBlank()) blocks.add(new Block.Paragraph(msg("approval.slip.note", item.note())));
        blocks.add(new Block.Heading(2, msg("approval.slip.content")));
        new Preview(parts).grouped().forEach(group -> blocks.add(block(group)));
        blocks.add(new Block.Paragraph(msg("approval.slip.hash", item.version().sha256())));
        blocks.add(new Block.Heading(2, msg("approval.slip.verdicts")));
        blocks.add(new Block.Table(columns(), rows()));
        if (item.forcedUntil() != null) {
            blocks.add(new Block.Paragraph(msg("approval.slip.forced", Days.full(item.forcedUntil()))));
        }
        blocks.add(new Block.Signature(
                List.of(),
                List.of(),
                Objects.requireNonNullElse(item.submittedByPost(), msg("approval.slip.submitter")),
                item.submittedByName()));
        return blocks;
    }

    private static Block block(List<Preview.Part> group) {
        return switch (group.getFirst()) {
            case Preview.Words words when words.isRow() -> table(group);
            case Preview.Words words
            when words.look() == Preview.Look.HEADING -> new Block.Heading(2, words.withAddresses());
            case Preview.Words words
            when words.look() == Preview.Look.ITEM -> new Block.Item("-", words.withAddresses());
            case Preview.Words words -> new Block.Paragraph(words.withAddresses());
            case Preview.Picture picture -> new Block.Item("-", msg("approval.slip.picture", picture.alt()));
            case Preview.Sound sound -> new Block.Item("-", msg("approval.slip.file", sound.name()));
            case Preview.Film film -> new Block.Item("-", msg("approval.slip.file", film.name()));
            case Preview.Paper paper -> new Block.Item("-", msg("approval.slip.file", paper.name()));
        };
    }

    private static Block table(List<Preview.Part> group) {
        var rows = group.stream()
                .map(part -> ((Preview.Words) part)
                        .split().stream().map(Preview.Words::withAddresses).toList())
                .toList();
        var heads = rows.getFirst();
        return new Block.Table(
                heads.stream()
                        .map(head -> new Block.Column(head, 1.0 / heads.size(), false))
                        .toList(),
                rows.subList(1, rows.size()));
    }

    private static List<Block.Column> columns() {
        return List.of(
                new Block.Column(msg("approval.slip.body"), 0.28, false),
                new Block.Column(msg("approval.slip.verdict"), 0.36, false),
                new Block.Column(msg("approval.slip.signer"), 0.36, false));
    }

    /** A row a signature, and an empty one for each body that has not spoken: it may be signed on paper. */
    private List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        for (var seat : item.seats()) {
            var said = signed.stream()
                    .filter(each -> each.body().equals(seat.body()))
                    .toList();
            var name = names.getOrDefault(seat.body(), "");
            for (var each : said) rows.add(List.of(name, words(each), signer(each)));
            if (said.isEmpty()) rows.add(List.of(name, "……………………………………", "……………………………………"));
        }
        if (rows.isEmpty()) rows.add(List.of(msg("approval.item.waitsForRule"), "", ""));
        return rows;
    }

    private static String words(Signature signature) {
        var verdict = msg("approval.verdict.said." + signature.verdict());
        return signature.words().isBlank()
                ? verdict
                : verdict + ": " + signature.words().replace("\n", "; ");
    }

    private String signer(Signature signature) {
        var paper = signature.paper();
        return Stream.of(
                        Sheets.signedAs(signature),
                        signature.name(),
                        paper == null ? Days.moment(signature.at(), zone) : Sheets.onPaper(paper))
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String day(LocalDate day) {
        return msg(
                "approval.slip.day",
                "%02d".formatted(day.getDayOfMonth()),
                day.getMonthValue() < 3 ? "0" + day.getMonthValue() : String.valueOf(day.getMonthValue()),
                String.valueOf(day.getYear()));
    }
}
