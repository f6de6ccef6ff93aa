package loa.plan.web;

import static loa.platform.view.Words.msg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import loa.plan.compiler.reader.Readers;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A plan as it was sent: a file, else the pasted text. */
record SentPlan(byte[] bytes, String fileName, boolean isFile) {

    /** {@code null} where neither was sent. */
    static @Nullable SentPlan of(@Nullable MultipartFile file, String text, String name) throws IOException {
        if (file != null && !file.isEmpty()) return new SentPlan(bytes(file), name(file), true);
        if (text.isBlank()) return null;
        var called = name.isBlank() ? msg("plan.bring.pasted") : name.strip();
        return new SentPlan(text.getBytes(StandardCharsets.UTF_8), called, false);
    }

    /** No more than shows that it is too large: the rest stays out of the memory. */
    private static byte[] bytes(MultipartFile file) throws IOException {
        try (var in = file.getInputStream()) {
            return in.readNBytes(Readers.MAX_BYTES + 1);
        }
    }

    private static String name(MultipartFile file) {
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        return last.isEmpty() ? msg("plan.bring.unnamed") : last;
    }
}
