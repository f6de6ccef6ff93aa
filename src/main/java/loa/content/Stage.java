package loa.content;

import java.util.EnumSet;
import java.util.Set;

/** Where an item stands; {@link Item#decide} is the whole life cycle. */
public enum Stage {
    /** Soạn thảo. */
    DRAFT,
    /** Biên tập. */
    EDIT,
    /** Soát xét. */
    CHECK,
    /** Trình duyệt: one exact edition waits for the bodies that approve it. */
    APPROVAL,
    /** Đã duyệt. */
    APPROVED,
    PUBLISHED,
    ARCHIVED,
    /** Thu hồi: it was published and is not any more. */
    WITHDRAWN,
    /** Huỷ: it will not be published. */
    KILLED;

    /** Work goes on before anybody outside sees it. */
    public static final Set<Stage> IN_WORK = EnumSet.of(DRAFT, EDIT, CHECK, APPROVAL, APPROVED);

    /** What counts as covering its topic. */
    public static final Set<Stage> COVERING = EnumSet.complementOf(EnumSet.of(WITHDRAWN, KILLED));

    public boolean isInWork() {
        return IN_WORK.contains(this);
    }

    /** Whether words may still be written; those of a waiting or approved edition make it void. */
    public boolean isOpen() {
        return isInWork();
    }

    public boolean wasPublished() {
        return this == PUBLISHED || this == ARCHIVED || this == WITHDRAWN;
    }
}
