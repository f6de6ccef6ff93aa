package loa.field;

import java.security.SecureRandom;
import java.util.UUID;
import loa.content.TextLock;
import loa.platform.Me;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The secret under which a person's phones keep what is not sent yet: table {@code field.lock}. */
@Repository
public class PhoneLocks implements TextLock {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;

    PhoneLocks(JdbcClient db) {
        this.db = db;
    }

    /** The same for all phones of the person, for ever. */
    @Override
    public byte[] of(Me me) {
        return find(me.person(), () -> {
            var secret = new byte[32];
            RANDOM.nextBytes(secret);
            db.sql("insert into field.lock (person, secret) values (:person, :secret) on conflict (person) do nothing")
                    .param("person", me.person())
                    .param("secret", secret)
                    .update();
        });
    }

    private byte[] find(UUID person, Runnable make) {
        var known = db.sql("select secret from field.lock where person = :person")
                .param("person", person)
                .query(byte[].class)
                .optional();
        if (known.isPresent()) return known.get();
        make.run();
        return db.sql("select secret from field.lock where person = :person")
                .param("person", person)
                .query(byte[].class)
                .single();
    }
}
