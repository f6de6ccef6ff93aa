package loa.work;

import java.util.List;
import java.util.Locale;

/** What a sentence calls an event: "Đại hội" for "Đại hội đại biểu Hội Khuyến học huyện …". */
final class EventWord {

    private static final List<String> KINDS = List.of(
            "Đại hội",
            "Ngày hội",
            "Lễ hội",
            "Hội nghị",
            "Hội thi",
            "Hội diễn",
            "Hội chợ",
            "Liên hoan",
            "Tuần lễ",
            "Lễ kỷ niệm",
            "Lễ phát động",
            "Lễ khai mạc",
            "Ngày bầu cử",
            "Cuộc bầu cử",
            "Bầu cử",
            "Giải");
    private static final String ANY = "sự kiện";

    private EventWord() {}

    static String of(String eventName) {
        var name = eventName.toLowerCase(Locale.ROOT);
        return KINDS.stream()
                .filter(kind -> name.startsWith(kind.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(ANY);
    }
}
