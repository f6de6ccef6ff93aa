package loa.search;

import java.time.Clock;
import loa.platform.database.Access;
import loa.platform.view.Words;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code ./loa search rebuild}: has the running application read everything anew, and says how far it is. */
public final class RebuildCommand {

    private static final int SECONDS = 2;

    private RebuildCommand() {}

    static void main() throws Exception {
        if (!Access.possible()) {
            System.err.println(Words.msg("search.rebuild.no_data", Access.data()));
            System.exit(2);
        }
        try (var access = Access.open()) {
            var dues = new Dues(JdbcClient.create(access.database()), Clock.systemDefaultZone());
            dues.unbuild();
            System.out.println(Words.msg(access.running() ? "search.rebuild.asked" : "search.rebuild.later"));
            if (!access.running()) return;
            int said = 0;
            while (!dues.standing(1).built()) {
                int read = dues.standing(1).read();
                if (read > said) System.out.println(Words.msg("search.rebuild.read", read));
                said = read;
                Thread.sleep(SECONDS * 1000L);
            }
            System.out.println(Words.msg("search.rebuild.done"));
        }
    }
}
