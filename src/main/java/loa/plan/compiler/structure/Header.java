package loa.plan.compiler.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import loa.plan.compiler.CompiledPlan.Certainty;
import loa.plan.compiler.CompiledPlan.Document;
import loa.plan.compiler.CompiledPlan.Signatory;
import loa.plan.compiler.CompiledPlan.Span;
import loa.plan.compiler.CompiledPlan.Why;
import loa.plan.compiler.text.PrintedDate;
import org.jspecify.annotations.Nullable;

/** What the letterhead, the title and the signature say of the document itself. */
record Header(
        Document document,
        @Nullable PrintedDate printedDate,
        @Nullable Span titleSpan,
        List<Why> why) {

    static Header of(Parts parts, List<Line> signature) {
        var head = Letterhead.of(parts.head(), parts.isLetter());
        var why = new ArrayList<Why>();
        var titleLines = parts.title().isEmpty() ? head.subject() : parts.title();
        var title = title(titleLines);
        var kind = parts.type() == null ? null : parts.type().kind();
        var signatory = signatory(signature, why);
        var document = new Document(
                kind,
                title,
                head.number() == null ? null : head.number().value(),
                head.issuedOn(),
                head.place() == null ? null : head.place().value(),
                joined(head.issuer()),
                signatory);
        add(
                why,
                "document.kind",
                kind,
                "type-line",
                parts.typeLine() == null ? span(titleLines) : span(List.of(parts.typeLine())));
        add(why, "document.title", title, "lines-below-type", span(titleLines));
        add(why, "document.issuer", document.issuer(), "letterhead", span(head.issuer()));
        if (head.number() != null)
            add(
                    why,
                    "document.number",
                    document.number(),
                    "number-line",
                    head.number().words());
        if (head.place() != null)
            add(
                    why,
                    "document.issuedAt",
                    document.issuedAt(),
                    "place-and-date",
                    head.place().words());
        var day = head.dateWords();
        if (day != null && document.issuedOn() != null)
            add(why, "document.issuedOn", document.issuedOn().toString(), "place-and-date", day.words());
        return new Header(document, head.printedDate(), span(titleLines), List.copyOf(why));
    }

    private static @Nullable String title(List<Line> lines) {
        var title = joined(lines);
        if (title == null) return null;
        return title.replaceFirst("^(?:V/[vV]|v/v)\\s*:?\\s*", "").replaceFirst("^[“\"](.*)[”\"]$", "$1");
    }

    private static Signatory signatory(List<Line> signature, List<Why> why) {
        int name = -1;
        for (int i = 0; i < signature.size(); i++) {
            if (Words.isPersonName(signature.get(i)) && (i > 0 || signature.size() == 1)) name = i;
        }
        var posts = signature.subList(0, name < 0 ? signature.size() : name).stream()
                .filter(line -> !Words.matches(Words.SIGNED, line) && !Words.isPersonName(line))
                .toList();
        var position = posts.isEmpty() ? null : posts.getLast().text();
        var above = posts.isEmpty() ? posts : posts.subList(0, posts.size() - 1);
        add(why, "document.signatory.capacity", joined(above), "lines-above-position", span(above));
        if (position != null)
            add(why, "document.signatory.position", position, "line-above-name", span(List.of(posts.getLast())));
        if (name < 0) return new Signatory(joined(above), position, null);
        add(
                why,
                "document.signatory.name",
                signature.get(name).text(),
                "last-line-of-signature",
                span(List.of(signature.get(name))));
        return new Signatory(joined(above), position, signature.get(name).text());
    }

    private static void add(List<Why> why, String fact, @Nullable String value, String rule, @Nullable Span words) {
        if (value != null && words != null) why.add(new Why(null, fact, value, rule, words, Certainty.CERTAIN));
    }

    private static @Nullable String joined(List<Line> lines) {
        if (lines.isEmpty()) return null;
        return lines.stream().map(line -> Passage.of(List.of(line)).text()).collect(Collectors.joining(" "));
    }

    private static @Nullable Span span(List<Line> lines) {
        return lines.isEmpty()
                ? null
                : new Span(lines.getFirst().start(), lines.getLast().end());
    }
}
