package loa.approval;

import loa.plan.compiler.CompiledPlan.DutyObject;

/** What is approved, as plans name it, and the kinds that plans do not name; a rule says who approves each. */
public enum ObjectKind {
    STAGE_DESIGN,
    SLOGANS,
    EXHIBITION,
    ART_PROGRAMME,
    ACTIVITIES,
    REPORTAGE,
    PHOTOS,
    DOCUMENTS,
    AUDIO,
    FLAGS_BANNERS,
    /** News and articles. */
    ARTICLE,
    TRANSLATION,
    REPORT;

    public static ObjectKind of(DutyObject object) {
        return valueOf(object.name());
    }

    /** Message key of its name. */
    public String key() {
        return "approval.kind." + name();
    }
}
