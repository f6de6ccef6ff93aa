package loa.translation;

import loa.platform.Me;

/** The sentences of a translation are other than before: what was said of them before holds no longer. */
public record TranslationChanged(TranslationId translation, Me by) {}
