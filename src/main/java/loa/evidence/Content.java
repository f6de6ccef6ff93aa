package loa.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import loa.media.MediaId;
import loa.media.Medium;
import org.jspecify.annotations.Nullable;

/**
 * What one proof says.
 *
 * @param sha256 of the file's bytes, or of the words
 */
public record Content(
        EntryKind kind,
        @Nullable MediaId media,
        @Nullable String link,
        @Nullable BigDecimal quantity,
        @Nullable Indicator unit,
        @Nullable String words,
        String sha256) {

    static Content of(Medium medium) {
        return file(medium.id(), medium.kind().picture(), medium.sha256());
    }

    static Content file(MediaId id, boolean picture, String sha256) {
        return new Content(picture ? EntryKind.PHOTO : EntryKind.FILE, id, null, null, null, null, sha256);
    }

    static Content link(String link) {
        return new Content(EntryKind.LINK, null, link, null, null, null, hash(link));
    }

    static Content count(BigDecimal quantity, Indicator unit) {
        var plain = plain(quantity);
        return new Content(EntryKind.COUNT, null, null, plain, unit, null, hash(plain.toPlainString() + " " + unit));
    }

    /** Without zeros behind the point, and none of them as a power of ten. */
    static BigDecimal plain(BigDecimal quantity) {
        var bare = quantity.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    static Content note(String words) {
        return new Content(EntryKind.NOTE, null, null, null, null, words, hash(words));
    }

    static String hash(String words) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
