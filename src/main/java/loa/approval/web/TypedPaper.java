package loa.approval.web;

import static loa.platform.view.Words.msg;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import loa.approval.SignedPaperDesk.Paper;
import loa.approval.Verdict;
import loa.organization.PersonId;
import loa.organization.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What a clerk typed off a signed paper. A refusal shows it again, all but the file, which no browser sends twice by itself. */
public record TypedPaper(
        @Nullable UUID body,
        @Nullable UUID signer,
        @Nullable String name,
        @Nullable String post,
        @Nullable String number,
        @Nullable String on,
        @Nullable Verdict verdict,
        @Nullable String words,
        @Nullable MultipartFile scan) {

    static TypedPaper on(String today) {
        return new TypedPaper(null, null, null, null, null, today, null, null, null);
    }

    public boolean isBody(String value) {
        return body != null && body.toString().equals(value);
    }

    public boolean isSigner(String value) {
        return signer == null ? value.isEmpty() : signer.toString().equals(value);
    }

    /** What is missing before anybody can be asked, in words. */
    Optional<String> missing() {
        if (SignOffController.day(text(on)) == null) return Optional.of(msg("approval.paper.noDay"));
        if (signer == null && text(name).isEmpty()) return Optional.of(msg("approval.paper.noName"));
        if (verdict == null) return Optional.of(msg("approval.paper.noVerdict"));
        return scan == null || scan.isEmpty() ? Optional.of(msg("approval.paper.noScan")) : Optional.empty();
    }

    Paper read() {
        return new Paper(
                new UnitId(Objects.requireNonNull(body)),
                Objects.requireNonNull(verdict),
                signer == null ? null : new PersonId(signer),
                text(name),
                text(post),
                text(number),
                Objects.requireNonNull(SignOffController.day(text(on))),
                text(words));
    }

    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
