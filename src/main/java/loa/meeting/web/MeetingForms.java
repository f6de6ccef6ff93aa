package loa.meeting.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import loa.media.Upload;
import loa.meeting.Planned;
import loa.meeting.Told;
import loa.meeting.Told.Numbers;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** What comes in with the forms of meetings. */
final class MeetingForms {

    static final Told NOTHING = new Told(null, Map.of(), "", false, "", List.of());

    private MeetingForms() {}

    static Planned planned(MultiValueMap<String, String> form) {
        return new Planned(
                id(first(form, "unit")),
                id(first(form, "task")),
                first(form, "kind"),
                first(form, "day"),
                first(form, "time"),
                first(form, "place"),
                first(form, "language"),
                first(form, "speaker"),
                form.getOrDefault("topic", List.of()),
                ids(form.getOrDefault("invited", List.of())),
                first(form, "rule"),
                first(form, "until"));
    }

    /** Told in the form in which it is planned: the numbers of its own unit. */
    static Told toldAtOnce(
            MultiValueMap<String, String> form,
            @Nullable UUID unit,
            @Nullable UUID task,
            @Nullable List<MultipartFile> photos) {
        var numbers = new Numbers("", first(form, "present"), first(form, "women"));
        return new Told(
                task,
                unit == null ? Map.of() : Map.of(unit, numbers),
                first(form, "minutes"),
                false,
                first(form, "toldBy"),
                uploads(photos));
    }

    static Told told(MultiValueMap<String, String> form, @Nullable List<MultipartFile> photos) {
        var came = new HashMap<UUID, Numbers>();
        for (var unit : form.getOrDefault("came", List.of())) {
            var id = id(unit);
            if (id == null) continue;
            came.put(
                    id,
                    new Numbers(
                            first(form, "expected-" + unit),
                            first(form, "present-" + unit),
                            first(form, "women-" + unit)));
        }
        return new Told(
                id(first(form, "task")),
                came,
                first(form, "minutes"),
                form.containsKey("last"),
                first(form, "toldBy"),
                uploads(photos));
    }

    private static List<Upload> uploads(@Nullable List<MultipartFile> photos) {
        var uploads = new ArrayList<Upload>();
        for (var photo : Objects.requireNonNullElse(photos, List.<MultipartFile>of())) {
            if (!photo.isEmpty()) uploads.add(Upload.of(photo, false));
        }
        return uploads;
    }

    static String first(MultiValueMap<String, String> form, String name) {
        var value = form.getFirst(name);
        return value == null ? "" : value;
    }

    private static List<UUID> ids(List<String> typed) {
        return typed.stream().map(MeetingForms::id).filter(Objects::nonNull).toList();
    }

    private static @Nullable UUID id(String typed) {
        try {
            return typed.isBlank() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
