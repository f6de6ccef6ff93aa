package loa.document;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page that becomes the PDF: well-formed XHTML, measures from {@link Form}, every word escaped. */
final class Html {

    private static final String STYLE = """
            @page { size: %smm %smm; margin: %smm %smm %smm %smm; @top-center { content: counter(page); font-family: Tinos; font-size: %spt; } }
            @page :first { @top-center { content: none; } }
            body { font-family: Tinos; font-size: %spt; line-height: %s; text-align: justify; margin: 0; }
            p { margin: %spt 0 0 0; text-indent: %smm; orphans: 2; widows: 2; }
            .basis { font-style: italic; }
            .h1, .h2 { font-weight: bold; page-break-after: avoid; }
            .h1 { text-transform: uppercase; }
            .whole { white-space: nowrap; }
            .sides { width: 100%%; border-collapse: collapse; table-layout: fixed; page-break-inside: avoid; }
            .sides td { padding: 0; vertical-align: top; text-align: center; line-height: 1.1; }
            .sides div, .title div { margin: 0 auto; }
            .rule { border-top: 0.75pt solid #000; height: 0; font-size: 1pt; line-height: 1pt; }
            .title { text-align: center; font-weight: bold; font-size: %spt; margin-top: 16pt; margin-bottom: 12pt; }
            .rows { width: 100%%; border-collapse: collapse; table-layout: fixed; margin-top: 6pt; -fs-table-paginate: paginate; font-size: %spt; line-height: 1.15; }
            .rows th, .rows td { border: 0.5pt solid #000; padding: 3pt 4pt; vertical-align: top; text-align: left; }
            .rows th { text-align: center; vertical-align: middle; }
            .rows tr { page-break-inside: avoid; }
            .rows .mid { text-align: center; }
            .rows .group { font-weight: bold; }
            .rows .kept { page-break-inside: avoid; }
            .sides .to { text-align: left; font-size: %spt; }
            .sides .to b { font-style: italic; font-size: %spt; }
            .sides .sign { font-weight: bold; font-size: %spt; }
            """;

    private final StringBuilder out = new StringBuilder();
    private final String title;

    Html(String title) {
        this.title = title;
    }

    String page(List<Block> blocks) {
        var style = STYLE.formatted(
                Form.PAGE_WIDTH,
                Form.PAGE_HEIGHT,
                Form.TOP,
                Form.RIGHT,
                Form.BOTTOM,
                Form.LEFT,
                Form.PAGE_NUMBER,
                Form.BODY,
                Form.LINE,
                Form.GAP_BEFORE,
                Form.FIRST_LINE,
                Form.TITLE,
                Form.TABLE,
                Form.RECIPIENTS,
                Form.RECIPIENTS_HEAD,
                Form.SIGNATURE);
        out.append("<html lang=\"vi\"><head><title>")
                .append(escaped(title))
                .append("</title><style>")
                .append(style)
                .append("</style></head><body>");
        blocks.forEach(this::add);
        return out.append("</body></html>").toString();
    }

    private void add(Block block) {
        switch (block) {
            case Block.Letterhead head -> letterhead(head);
            case Block.Title(String type, String subject) -> title(type, subject);
            case Block.Basis(String text) -> paragraph("basis", text);
            case Block.Heading(int level, String text) -> paragraph("h" + level, text);
            case Block.Paragraph(String text) -> paragraph(null, text);
            case Block.Item(String mark, String text) -> paragraph(null, mark + " " + text);
            case Block.Table table -> table(table);
            case Block.Signature signature -> signature(signature);
        }
    }

    private void paragraph(@Nullable String kind, String text) {
        out.append(kind == null ? "<p>" : "<p class=\"" + kind + "\">")
                .append(words(text))
                .append("</p>");
    }

    private void letterhead(Block.Letterhead head) {
        out.append("<table class=\"sides\"><tr><td style=\"width:")
                .append(Form.HEAD_LEFT)
                .append("mm\">");
        lines(head.above(), Typeface.REGULAR, Form.NAMES, Form.ISSUER, "");
        var last = lines(head.issuer(), Typeface.BOLD, Form.NAMES, Form.ISSUER, "font-weight:bold");
        if (head.party()) div("", Form.ISSUER, Form.PARTY_STAR);
        else rule(Typeface.BOLD.width(last, Form.ISSUER) * Form.RULE_SHARE);
        out.append("</td><td>");
        var bold = "font-weight:bold;white-space:nowrap";
        if (head.party()) div(bold, Form.PARTY, Form.PARTY_WORDS);
        else div(bold, Form.NATIONAL_TITLE, Form.NATION);
        if (!head.party()) div(bold, Form.MOTTO, Form.MOTTO_WORDS);
        rule(Form.ruleWidth(head.party()));
        out.append("</td></tr><tr><td style=\"padding-top:6pt\">");
        div("", Form.NUMBER, head.number());
        out.append("</td><td style=\"padding-top:6pt\">");
        div("font-style:italic", Form.PLACE, head.placeAndDate());
        out.append("</td></tr></table>");
    }

    private void title(String type, String subject) {
        out.append("<div class=\"title\">");
        div("", Form.TITLE, type.toUpperCase(Locale.ROOT));
        var last = lines(subject, Typeface.BOLD, Form.points(Form.TEXT_WIDTH - 20), Form.TITLE, "");
        rule(Typeface.BOLD.width(last, Form.TITLE) * Form.RULE_SHARE);
        out.append("</div>");
    }

    /** Writes a name in even lines and gives the last of them. */
    private String lines(String text, Typeface face, double width, double size, String style) {
        var lines = text.isBlank() ? List.<String>of() : Lines.balanced(text, face, size, width);
        lines.forEach(line -> div(style, size, line));
        return lines.isEmpty() ? "" : lines.getLast();
    }

    private void table(Block.Table table) {
        out.append("<table class=\"rows\"><thead><tr>");
        for (var column : table.columns()) {
            out.append("<th style=\"width:" + Math.round(column.share() * 100) + "%\">")
                    .append(words(column.head()))
                    .append("</th>");
        }
        out.append("</tr></thead>");
        var rows = table.rows();
        for (int i = 0; i < rows.size(); i++) {
            boolean opensGroup = rows.get(i).size() == 1;
            out.append(opensGroup ? "<tbody class=\"kept\">" : "<tbody>");
            if (opensGroup) group(rows.get(i).getFirst(), table.columns().size());
            if (opensGroup && i + 1 < rows.size() && rows.get(i + 1).size() > 1) i++;
            if (rows.get(i).size() > 1) row(rows.get(i), table.columns());
            out.append("</tbody>");
        }
        out.append("</table>");
    }

    private void group(String words, int columns) {
        out.append("<tr class=\"group\"><td colspan=\"" + columns + "\">")
                .append(words(words))
                .append("</td></tr>");
    }

    private void row(List<String> row, List<Block.Column> columns) {
        out.append("<tr>");
        for (int i = 0; i < row.size(); i++) {
            out.append(columns.get(i).centred() ? "<td class=\"mid\">" : "<td>")
                    .append(words(row.get(i)))
                    .append("</td>");
        }
        out.append("</tr>");
    }

    private void signature(Block.Signature signature) {
        out.append("<table class=\"sides\" style=\"margin-top:14pt\"><tr><td class=\"to\" style=\"width:")
                .append(Form.SIGNATURE_LEFT)
                .append("mm\"><b>")
                .append(Form.RECIPIENTS_WORDS)
                .append("</b>");
        out.append(signature.recipients().stream()
                .map(line -> "<div>- " + words(line) + "</div>")
                .collect(Collectors.joining()));
        out.append("</td><td class=\"sign\">");
        signature.lines().forEach(line -> div("", Form.SIGNATURE, line));
        div("padding-top:" + Form.SIGNATURE_GAP + "pt", Form.SIGNATURE, signature.name());
        out.append("</td></tr></table>");
    }

    private void rule(double width) {
        out.append("<div class=\"rule\" style=\"width:" + Math.round(width) + "pt;margin-top:2pt\"></div>");
    }

    private void div(String style, double size, String text) {
        out.append("<div style=\"font-size:")
                .append(size)
                .append("pt;")
                .append(style)
                .append("\">")
                .append(words(text))
                .append("</div>");
    }

    private static String words(String text) {
        return Lines.stretches(text).stream()
                .map(s -> s.whole() ? "<span class=\"whole\">" + escaped(s.text()) + "</span>" : escaped(s.text()))
                .collect(Collectors.joining())
                .replace("  ", "\u00a0\u00a0")
                .replace("\n", "<br/>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
