package loa.field.exchange;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes a file with a passphrase: AES-256-GCM in pieces of 64 KiB, the key by PBKDF2 with HMAC-SHA-256. Each piece is bound to
 * its place, the last one is marked, and all to the head of the file: what is cut, moved or changed does not open.
 */
public final class Seal {

    public static final int SHORTEST = 10;

    private static final byte[] MAGIC = "LOA-SEAL-1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;
    private static final int NONCE = 7;
    private static final int TAG = 16;
    private static final int PIECE = 1 << 16;
    private static final int ROUNDS = 600_000;
    private static final int MOST_ROUNDS = 5_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Seal() {}

    /** It does not open: another passphrase, or it was changed or cut. */
    static final class Closed extends IOException {
        Closed() {
            super("closed");
        }
    }

    /** Whether the file begins as sealed ones do; the stream must be able to go back. */
    static boolean isSealed(BufferedInputStream in) throws IOException {
        in.mark(MAGIC.length);
        var head = in.readNBytes(MAGIC.length);
        in.reset();
        return Arrays.equals(head, MAGIC);
    }

    /** Writes the bytes sealed. */
    public static void close(byte[] bytes, String passphrase, OutputStream to) throws IOException {
        var salt = new byte[SALT];
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(salt);
        RANDOM.nextBytes(nonce);
        var head = head(salt, ROUNDS, nonce);
        var key = key(passphrase, salt, ROUNDS);
        var out = new DataOutputStream(to);
        out.write(head);
        int from = 0;
        int number = 0;
        do {
            int length = Math.min(PIECE, bytes.length - from);
            boolean last = from + length == bytes.length;
            out.write(crypt(Cipher.ENCRYPT_MODE, key, nonce, number++, last, head, bytes, from, length));
            from += length;
        } while (from < bytes.length);
        out.flush();
    }

    /** Opens what {@link #close} wrote. */
    static InputStream open(BufferedInputStream sealed, String passphrase) throws IOException {
        var in = new DataInputStream(sealed);
        in.skipNBytes(MAGIC.length);
        var salt = in.readNBytes(SALT);
        int rounds = in.readInt();
        var nonce = in.readNBytes(NONCE);
        if (salt.length < SALT || nonce.length < NONCE || rounds < 1 || rounds > MOST_ROUNDS) throw new Closed();
        return new Opened(sealed, key(passphrase, salt, rounds), nonce, head(salt, rounds, nonce));
    }

    private static byte[] head(byte[] salt, int rounds, byte[] nonce) {
        return ByteBuffer.allocate(MAGIC.length + SALT + 4 + NONCE)
                .put(MAGIC)
                .put(salt)
                .putInt(rounds)
                .put(nonce)
                .array();
    }

    /** However the keyboard composes the letters of the passphrase, it is the same. */
    private static SecretKeySpec key(String passphrase, byte[] salt, int rounds) {
        try {
            var typed = Normalizer.normalize(passphrase.strip(), Normalizer.Form.NFC);
            var spec = new PBEKeySpec(typed.toCharArray(), salt, rounds, 256);
            var bytes = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            return new SecretKeySpec(bytes, "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] crypt(
            int mode,
            SecretKeySpec key,
            byte[] nonce,
            int number,
            boolean last,
            byte[] head,
            byte[] from,
            int at,
            int length)
            throws IOException {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var iv = ByteBuffer.allocate(NONCE + 5)
                    .put(nonce)
                    .putInt(number)
                    .put((byte) (last ? 1 : 0))
                    .array();
            cipher.init(mode, key, new GCMParameterSpec(8 * TAG, iv));
            cipher.updateAAD(head);
            return cipher.doFinal(from, at, length);
        } catch (AEADBadTagException e) {
            throw new Closed();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Piece by piece, with little memory however large the file is. */
    private static final class Opened extends InputStream {

        private final InputStream sealed;
        private final SecretKeySpec key;
        private final byte[] nonce;
        private final byte[] head;
        private byte[] next;
        private byte[] piece = {};
        private int at;
        private int number;
        private boolean ended;

        Opened(InputStream sealed, SecretKeySpec key, byte[] nonce, byte[] head) throws IOException {
            this.sealed = sealed;
            this.key = key;
            this.nonce = nonce;
            this.head = head;
            this.next = sealed.readNBytes(PIECE + TAG);
        }

        private boolean fill() throws IOException {
            while (at == piece.length) {
                if (ended) return false;
                var now = next;
                next = sealed.readNBytes(PIECE + TAG);
                ended = next.length == 0;
                if (now.length < TAG) throw new Closed();
                piece = crypt(Cipher.DECRYPT_MODE, key, nonce, number++, ended, head, now, 0, now.length);
                at = 0;
            }
            return true;
        }

        @Override
        public int read() throws IOException {
            return fill() ? piece[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (length == 0) return 0;
            if (!fill()) return -1;
            int n = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, into, from, n);
            at += n;
            return n;
        }

        @Override
        public void close() throws IOException {
            sealed.close();
        }
    }
}
