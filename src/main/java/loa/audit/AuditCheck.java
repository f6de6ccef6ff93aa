package loa.audit;

import loa.audit.Verification.Broken;
import loa.audit.Verification.Verified;
import loa.platform.database.Access;
import loa.platform.view.Words;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code ./loa audit verify}: walks along the chain, also while Loa runs; 0 where it is whole, 1 where it is not. */
public final class AuditCheck {

    private AuditCheck() {}

    static void main() throws Exception {
        if (!Access.possible()) {
            System.err.println(Words.msg("audit.check.no_data", Access.data()));
            System.exit(2);
        }
        Verification found;
        try (var access = Access.open()) {
            found = new Entries(JdbcClient.create(access.database())).verify();
        }
        System.out.println(words(found));
        System.exit(found instanceof Verified ? 0 : 1);
    }

    public static String words(Verification found) {
        return switch (found) {
            case Verified(var count, var head) -> Words.msg("audit.check.verified", count, head);
            case Broken(var sequence, var why) ->
                Words.msg("audit.check.broken", sequence, Words.msg("audit.check.why." + why));
        };
    }
}
