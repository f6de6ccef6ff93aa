package loa.field.pack;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The Ed25519 key with which this installation signs: table {@code field.installation}; in every backup, on every node the same. */
@Repository
public class Installation {

    private record Keys(UUID id, byte[] publicKey, byte[] privateKey) {}

    private final JdbcClient db;

    Installation(JdbcClient db) {
        this.db = db;
    }

    public UUID id() {
        return keys().id;
    }

    /** As X.509 bytes. */
    public byte[] publicKey() {
        return keys().publicKey;
    }

    public byte[] sign(byte[] bytes) {
        try {
            var key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(keys().privateKey));
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether this installation signed these bytes. */
    public boolean signed(byte[] bytes, byte[] signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(publicKey())));
            verifier.update(bytes);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private Keys keys() {
        var known = read();
        if (known.isPresent()) return known.get();
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            db.sql("""
                    insert into field.installation (id, public_key, private_key) values (:id, :publicKey, :privateKey)
                        on conflict (one) do nothing
                    """)
                    .param("id", UUID.randomUUID())
                    .param("publicKey", pair.getPublic().getEncoded())
                    .param("privateKey", pair.getPrivate().getEncoded())
                    .update();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return read().orElseThrow();
    }

    private Optional<Keys> read() {
        return db.sql("select id, public_key, private_key from field.installation")
                .query((rs, row) -> new Keys(
                        Objects.requireNonNull(rs.getObject("id", UUID.class)),
                        rs.getBytes("public_key"),
                        rs.getBytes("private_key")))
                .optional();
    }
}
