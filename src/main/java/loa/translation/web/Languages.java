package loa.translation.web;

import static loa.platform.view.Words.msg;

import loa.platform.view.Words;

/** Names of languages. */
final class Languages {

    private static final String NAME = "plan.language.";

    private Languages() {}

    static String name(String tag) {
        return Words.has(NAME + tag) ? msg(NAME + tag) : tag;
    }
}
