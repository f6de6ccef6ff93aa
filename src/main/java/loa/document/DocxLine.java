package loa.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** A DOCX paragraph of one size, in which dates and document numbers do not break. */
record DocxLine(XWPFParagraph paragraph) {

    private static final char SPACE = '\u00a0';

    static DocxLine in(XWPFParagraph paragraph, String text, double size) {
        var run = run(paragraph, size);
        for (var stretch : Lines.stretches(text)) {
            if (stretch.whole()) whole(run, stretch.text());
            else free(run, stretch.text());
        }
        return new DocxLine(paragraph);
    }

    private static XWPFRun run(XWPFParagraph paragraph, double size) {
        var run = paragraph.createRun();
        run.setFontFamily(Typeface.IN_WORD);
        run.setFontSize(size);
        return run;
    }

    private static void free(XWPFRun run, String text) {
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) run.addBreak();
            if (!lines[i].isEmpty()) run.setText(lines[i], run.getCTR().sizeOfTArray());
        }
    }

    private static void whole(XWPFRun run, String text) {
        var pieces = text.replace(' ', SPACE).split("-", -1);
        for (int i = 0; i < pieces.length; i++) {
            if (i > 0) run.getCTR().addNewNoBreakHyphen();
            if (!pieces[i].isEmpty()) run.setText(pieces[i], run.getCTR().sizeOfTArray());
        }
    }

    DocxLine bold() {
        paragraph.getRuns().forEach(run -> run.setBold(true));
        return this;
    }

    DocxLine italic() {
        paragraph.getRuns().forEach(run -> run.setItalic(true));
        return this;
    }

    /** A line drawn in the middle of a column: a low paragraph with a border, indented to its length. */
    static void rule(XWPFParagraph paragraph, double column, double length) {
        int indent = (int) Math.round((column - length) / 2 * 20);
        paragraph.setIndentationLeft(indent);
        paragraph.setIndentationRight(indent);
        paragraph.setBorderTop(Borders.SINGLE);
        var top = paragraph.getCTP().getPPr().getPBdr().getTop();
        top.setSz(BigInteger.valueOf(6));
        top.setSpace(BigInteger.ZERO);
        paragraph.setSpacingBefore(40);
        paragraph.setSpacingBetween(2, LineSpacingRule.EXACT);
        run(paragraph, 1);
    }
}
