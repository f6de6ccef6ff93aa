package loa.content.web;

import static loa.platform.view.Words.msg;

/** Lengths of time as people say them: "2 phút 30 giây". */
final class Spans {

    private Spans() {}

    static String said(int seconds) {
        int minutes = seconds / 60;
        int rest = seconds % 60;
        if (minutes == 0) return msg("content.span.seconds", rest);
        return rest == 0 ? msg("content.span.minutes", minutes) : msg("content.span.both", minutes, rest);
    }
}
