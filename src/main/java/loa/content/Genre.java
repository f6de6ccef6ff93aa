package loa.content;

/** What kind of product an item is. */
public enum Genre {
    /** Tin. */
    NEWS,
    /** Bài. */
    ARTICLE,
    /** Phóng sự. */
    REPORTAGE,
    /** Chùm ảnh. */
    PHOTO_SET,
    VIDEO,
    AUDIO,
    /** Bản tin phát thanh. */
    BULLETIN,
    /** Tóm tắt văn bản. */
    DIGEST,
    /** Khẩu hiệu. */
    SLOGAN,
    /** Chân dung điển hình. */
    PORTRAIT;

    /** Whether it is written to be heard. */
    public boolean isSpoken() {
        return this == BULLETIN || this == AUDIO || this == REPORTAGE || this == VIDEO;
    }
}
