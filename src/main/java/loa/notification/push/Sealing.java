package loa.notification.push;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals a message so that only the browser it is for can read it, not the push server between (RFC 8291, {@code aes128gcm}). */
final class Sealing {

    /** More than this no push server has to take; it is what fits into one record. */
    static final int MOST = 3993;

    private static final int RECORD = 4096;
    private static final int SALT = 16;
    private static final int TAG_BITS = 128;

    private Sealing() {}

    /**
     * Seals with a key pair and a salt made for this message alone.
     *
     * @param receiver the browser's public key, 65 bytes
     * @param secret what only the browser and we know, 16 bytes
     */
    static byte[] seal(byte[] plain, byte[] receiver, byte[] secret) throws GeneralSecurityException {
        var pairs = KeyPairGenerator.getInstance("EC");
        pairs.initialize(new ECGenParameterSpec("secp256r1"));
        var salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        return seal(plain, receiver, secret, pairs.generateKeyPair(), salt);
    }

    static byte[] seal(byte[] plain, byte[] receiver, byte[] secret, KeyPair sender, byte[] salt)
            throws GeneralSecurityException {
        if (plain.length > MOST) throw new IllegalArgumentException("too long to push: " + plain.length);
        var point = Curve.point((ECPublicKey) sender.getPublic());
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init((ECPrivateKey) sender.getPrivate());
        agreement.doPhase(Curve.publicKey(receiver), true);
        var key = derive(agreement.generateSecret(), secret, join(ascii("WebPush: info\0"), receiver, point), 32);
        var content = derive(key, salt, ascii("Content-Encoding: aes128gcm\0"), 16);
        var nonce = derive(key, salt, ascii("Content-Encoding: nonce\0"), 12);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(content, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        var record = cipher.doFinal(join(plain, new byte[] {2}));
        return join(salt, new byte[] {0, 0, RECORD >> 8, 0, (byte) point.length}, point, record);
    }

    static byte[] derive(byte[] key, byte[] salt, byte[] info, int length) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(
                        HKDFParameterSpec.ofExtract().addIKM(key).addSalt(salt).thenExpand(info, length));
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] join(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (var part : parts) joined.writeBytes(part);
        return joined.toByteArray();
    }
}
