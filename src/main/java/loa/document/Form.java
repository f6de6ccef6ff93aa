package loa.document;

/**
 * Measures of Decree 30/2020/NĐ-CP, Phụ lục I, phần I–II, in millimetres and points; the decree gives ranges, these are the
 * values taken.
 */
final class Form {

    static final double PAGE_WIDTH = 210;
    static final double PAGE_HEIGHT = 297;
    static final double TOP = 20;
    static final double BOTTOM = 20;
    static final double LEFT = 30;
    static final double RIGHT = 15;
    static final double TEXT_WIDTH = PAGE_WIDTH - LEFT - RIGHT;

    /** The right column holds the national title on one line. */
    static final double HEAD_LEFT = 68;

    static final double HEAD_RIGHT = TEXT_WIDTH - HEAD_LEFT;
    static final double SIGNATURE_LEFT = 75;
    static final double FIRST_LINE = 12.7;

    static final double NATIONAL_TITLE = 12;
    static final double MOTTO = 13;
    static final double ISSUER = 12;
    static final double NUMBER = 13;
    static final double PLACE = 13;
    static final double TITLE = 14;
    static final double BODY = 14;
    static final double TABLE = 12;
    static final double RECIPIENTS_HEAD = 12;
    static final double RECIPIENTS = 11;
    static final double SIGNATURE = 14;
    static final double PAGE_NUMBER = 14;

    static final double GAP_BEFORE = 6;
    static final double LINE = 1.15;
    static final double SIGNATURE_GAP = 64;

    static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    static final String MOTTO_WORDS = "Độc lập - Tự do - Hạnh phúc";
    static final String PARTY_WORDS = "ĐẢNG CỘNG SẢN VIỆT NAM";
    static final double PARTY = 15;
    static final String PARTY_STAR = "*";
    /** What the names of bodies may fill of the left column. */
    static final double NAMES = points(HEAD_LEFT) - 14;

    static final String RECIPIENTS_WORDS = "Nơi nhận:";

    /** Lines below the issuer and the subject are a third to a half as long as the text. */
    static final double RULE_SHARE = 0.4;

    private Form() {}

    /** Below the motto, or the Party's name, as long as its words. */
    static double ruleWidth(boolean party) {
        return party ? Typeface.BOLD.width(PARTY_WORDS, PARTY) : Typeface.BOLD.width(MOTTO_WORDS, MOTTO);
    }

    static double points(double millimetres) {
        return millimetres * 72 / 25.4;
    }
}
