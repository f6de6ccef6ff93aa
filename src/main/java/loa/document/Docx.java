package loa.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Writes an official document as DOCX, for people to go on with in their word processor. */
public final class Docx {

    private final XWPFDocument document = new XWPFDocument();
    private final DocxTables tables = new DocxTables(document);

    private Docx() {}

    public static byte[] write(String title, List<Block> blocks) {
        var docx = new Docx();
        docx.document.getProperties().getCoreProperties().setTitle(title);
        docx.faces();
        docx.modern();
        docx.page();
        blocks.forEach(docx::add);
        var out = new ByteArrayOutputStream();
        try (var document = docx.document) {
            document.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** Times New Roman for every script, since Word picks the font by the letter. */
    private void faces() {
        var defaults = document.createStyles();
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(Typeface.IN_WORD);
        fonts.setHAnsi(Typeface.IN_WORD);
        fonts.setCs(Typeface.IN_WORD);
        fonts.setEastAsia(Typeface.IN_WORD);
        defaults.setDefaultFonts(fonts);
        defaults.setSpellingLanguage("vi-VN");
    }

    /** Without this Word takes the file for one of 2007 and moves tables out of the margin. */
    private void modern() {
        var mode = document.getSettings().getCTSettings().addNewCompat().addNewCompatSetting();
        mode.setName("compatibilityMode");
        mode.setUri("http://schemas.microsoft.com/office/word");
        mode.setVal("15");
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(twips(Form.PAGE_WIDTH));
        size.setH(twips(Form.PAGE_HEIGHT));
        var margins = section.addNewPgMar();
        margins.setTop(twips(Form.TOP));
        margins.setBottom(twips(Form.BOTTOM));
        margins.setLeft(twips(Form.LEFT));
        margins.setRight(twips(Form.RIGHT));
        margins.setHeader(twips(Form.TOP / 2));
        margins.setFooter(twips(Form.BOTTOM / 2));
        section.addNewTitlePg();
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
        var number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        number.getCTP().addNewFldSimple().setInstr("PAGE");
        var run = number.getCTP().getFldSimpleArray(0).addNewR();
        run.addNewRPr().addNewSz().setVal(BigInteger.valueOf(Math.round(Form.PAGE_NUMBER * 2)));
        run.addNewT().setStringValue("2");
    }

    static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(Math.round(Form.points(millimetres) * 20));
    }

    private void add(Block block) {
        switch (block) {
            case Block.Letterhead head -> tables.letterhead(head);
            case Block.Title(String type, String subject) -> title(type, subject);
            case Block.Basis(String text) -> body(text).italic();
            case Block.Heading(int level, String text) -> {
                var line =
                        body(level == 1 ? text.toUpperCase(Locale.ROOT) : text).bold();
                line.paragraph().setKeepNext(true);
            }
            case Block.Paragraph(String text) -> body(text);
            case Block.Item(String mark, String text) -> body(mark + " " + text);
            case Block.Table table -> tables.rows(table);
            case Block.Signature signature -> tables.signature(signature);
        }
    }

    private DocxLine body(String text) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setFirstLineIndent(twips(Form.FIRST_LINE).intValue());
        paragraph.setSpacingBefore((int) (Form.GAP_BEFORE * 20));
        paragraph.setSpacingBetween(Form.LINE);
        return DocxLine.in(paragraph, text, Form.BODY);
    }

    private void title(String type, String subject) {
        var first = centred();
        first.setSpacingBefore(320);
        DocxLine.in(first, type.toUpperCase(Locale.ROOT), Form.TITLE).bold();
        var lines = Lines.balanced(subject, Typeface.BOLD, Form.TITLE, Form.points(Form.TEXT_WIDTH - 20));
        lines.forEach(line -> DocxLine.in(centred(), line, Form.TITLE).bold());
        double length = Typeface.BOLD.width(lines.getLast(), Form.TITLE) * Form.RULE_SHARE;
        DocxLine.rule(document.createParagraph(), Form.points(Form.TEXT_WIDTH), length);
        document.getLastParagraph().setSpacingAfter(200);
    }

    private XWPFParagraph centred() {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        return paragraph;
    }
}
