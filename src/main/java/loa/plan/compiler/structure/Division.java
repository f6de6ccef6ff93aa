package loa.plan.compiler.structure;

import java.util.ArrayList;
import java.util.List;
import loa.plan.compiler.structure.Parts.Body;
import loa.plan.compiler.structure.Parts.Kind;

/** Divides what follows the head into bodies, tails, annexes and appendices. */
final class Division {

    private static final int LONGEST_SIGNATURE = 9;

    private final List<Line> lines;
    private final List<Body> bodies = new ArrayList<>();
    private final List<Line> apart = new ArrayList<>();
    private Body body = Body.of(Kind.MAIN);
    private boolean inTail;
    private int at;

    Division(List<Line> lines, int from) {
        this.lines = lines;
        this.at = from;
        bodies.add(body);
    }

    List<Body> bodies() {
        while (at < lines.size()) {
            step(lines.get(at));
        }
        return bodies;
    }

    private void step(Line line) {
        var appendix = Words.APPENDIX.matcher(line.folded());
        if (appendix.lookingAt() && isAppendix(line, appendix.end("mark"))) startAppendix(line, appendix.end());
        else if (DocumentType.isAlone(line) && line.text().endsWith(":")) leaveOut(1);
        else if (startsAnnex(line)) startAnnex();
        else if (line.isRule()) leaveOut(1);
        else if (line.text().startsWith("(") && Title.isRemark(line)) leaveOut(Title.remarkLength(lines, at));
        else if (Words.opens(Words.RECIPIENTS, line)) toTail(line);
        else if (inTail && resumes(line)) resume(line);
        else if (!inTail && startsSignature(line)) toTail(line);
        else {
            (inTail ? body.tail() : body.lines()).add(line);
            at++;
        }
    }

    List<Line> apart() {
        return apart;
    }

    private void leaveOut(int length) {
        apart.addAll(lines.subList(at, at + length));
        at += length;
    }

    private void toTail(Line line) {
        inTail = true;
        body.tail().add(line);
        at++;
    }

    private void start(Body next) {
        body = next;
        bodies.add(next);
        inTail = false;
    }

    private static boolean isAppendix(Line line, int labelled) {
        boolean titled =
                labelled == line.text().length() || ":.-(".indexOf(line.text().charAt(labelled - 1)) >= 0;
        return (titled || line.isCapitals())
                && Character.isUpperCase(line.text().charAt(0))
                && line.words() <= 30
                && !line.text().endsWith(";")
                && (line.isCapitals() || !line.text().endsWith("."));
    }

    private void startAppendix(Line line, int labelled) {
        var label = line.part(0, labelled);
        var title = titleBelow(line.part(labelled, line.text().length()));
        start(new Body(Kind.APPENDIX, label, title, new ArrayList<>(), new ArrayList<>()));
    }

    private List<Line> titleBelow(Line beside) {
        var title = Title.at(lines, at + 1, beside, false);
        apart.addAll(title.apart());
        at = title.end();
        return title.lines();
    }

    /** A plan below the decision that issues it: its type stands alone on a line once more. */
    private boolean startsAnnex(Line line) {
        return DocumentType.isAlone(line)
                && !line.text().endsWith(":")
                && (inTail || !body.lines().isEmpty());
    }

    private void startAnnex() {
        dropLetterhead();
        var type = lines.get(at);
        apart.add(type);
        var title = titleBelow(type.part(type.text().length(), type.text().length()));
        start(new Body(Kind.ANNEX, null, title, new ArrayList<>(), new ArrayList<>()));
    }

    /** Takes the annex's letterhead off the end of the tail above it. */
    private void dropLetterhead() {
        var tail = body.tail();
        int name = -1;
        for (int i = 0; i < tail.size(); i++) {
            if (tail.get(i).columns().stream().anyMatch(Words::isPersonName)) {
                name = i;
                break;
            }
        }
        while (name >= 0 && tail.size() > name + 1 && Letterhead.isPart(tail.getLast())) apart.add(tail.removeLast());
    }

    /** Whether a body goes on after what looked like its tail. */
    private boolean resumes(Line line) {
        var marker = Marker.of(line);
        if (Words.matches(Words.CLOSING, line)) return true;
        if (marker == null) return line.text().length() > 240;
        return switch (marker.style()) {
            case PART, ROMAN, ARTICLE, UPPER, STAGE, PHASE -> true;
            case DECIMAL -> !body.tail().isEmpty();
            default -> false;
        };
    }

    private void resume(Line line) {
        start(Body.of(Kind.MAIN));
        body.lines().add(line);
        at++;
    }

    /** Whether the signature starts here: an authority or a post in capitals, and below it only posts and a name. */
    private boolean startsSignature(Line line) {
        boolean opens = Words.matches(Words.AUTHORITY, line) || Words.matches(Words.POST, line);
        if (!opens || !line.isCapitals() || line.words() > 14 || Marker.of(line) != null) return false;
        for (int i = at + 1; i < Math.min(lines.size(), at + LONGEST_SIGNATURE); i++) {
            var below = lines.get(i);
            if (Words.opens(Words.RECIPIENTS, below)
                    || Words.APPENDIX.matcher(below.folded()).lookingAt()) return true;
            if (Words.isPersonName(below)) return true;
            if (!below.isCapitals() && !Words.matches(Words.SIGNED, below)) return false;
        }
        return at + LONGEST_SIGNATURE >= lines.size();
    }
}
