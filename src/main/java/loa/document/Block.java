package loa.document;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A part of an official document, top to bottom; both the DOCX and the PDF are made of these and nothing else. */
public sealed interface Block {

    /**
     * The two columns above the title.
     *
     * @param above the superior body, if any
     * @param issuer the body that issues the document
     * @param party whether in the Party's form (36-HD/VPTW) instead of the state's
     * @param number as {@code Số: 12/TB-UBND}
     * @param placeAndDate as {@code Lâm Bình, ngày 02 tháng 5 năm 2024}
     */
    record Letterhead(boolean party, String above, String issuer, String number, String placeAndDate)
            implements Block {}

    /** Type of the document and what it is about. */
    record Title(String type, String subject) implements Block {}

    /** A ground the document stands on: {@code Căn cứ …}. */
    record Basis(String text) implements Block {}

    /** @param level 1: {@code I.} in capitals; 2: {@code 1.} */
    record Heading(int level, String text) implements Block {}

    record Paragraph(String text) implements Block {}

    /** A point of a list with its mark: {@code -}, {@code a)}. */
    record Item(String mark, String text) implements Block {}

    /** A table whose head is repeated on every page and whose rows are never cut; a row of one cell heads a group. */
    record Table(List<Column> columns, List<List<String>> rows) implements Block {}

    /** @param share of the table's width; the shares of a table add up to 1 */
    record Column(String head, double share, boolean centred) {}

    /**
     * The two columns at the end.
     *
     * @param recipients without hyphens and marks at the end
     * @param authority the lines above the post: {@code TM. ỦY BAN NHÂN DÂN}, {@code KT. CHỦ TỊCH}
     */
    record Signature(List<String> recipients, List<String> authority, String post, String name) implements Block {

        /** Authority and post in capitals, each broken evenly where the column is too narrow. */
        List<String> lines() {
            double width = Form.points(Form.TEXT_WIDTH - Form.SIGNATURE_LEFT) - 6;
            return Stream.concat(authority.stream(), Stream.of(post))
                    .filter(line -> !line.isBlank())
                    .map(line -> line.toUpperCase(Locale.ROOT))
                    .flatMap(line -> Lines.balanced(line, Typeface.BOLD, Form.SIGNATURE, width).stream())
                    .toList();
        }
    }
}
