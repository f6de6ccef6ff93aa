package loa.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import loa.LoaTest;
import loa.audit.Verification.Broken;
import loa.audit.Verification.Verified;
import loa.audit.Verification.Why;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

@LoaTest
class AuditLogTest {

    private final AuditLog audit;
    private final JdbcClient db;
    private final TransactionOperations transaction;

    AuditLogTest(AuditLog audit, JdbcClient db, TransactionOperations transaction) {
        this.audit = audit;
        this.db = db;
        this.transaction = transaction;
    }

    @BeforeEach
    void three_acts() {
        for (var act : List.of("test.begun", "test.done", "test.checked")) append(act);
    }

    @Test
    void an_untouched_chain_is_verified_with_its_head() {
        var head = db.sql("select hash from audit.entry order by sequence desc limit 1")
                .query(String.class)
                .single();

        assertThat(audit.verify()).isEqualTo(new Verified(count(), head));
    }

    @Test
    void nothing_is_appended_outside_the_transaction_of_the_act() {
        assertThatThrownBy(() -> audit.append(null, "test.lost", "test", null, null, Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void an_act_that_is_rolled_back_leaves_no_trace_and_no_gap() {
        var before = count();

        transaction.executeWithoutResult(status -> {
            audit.append(null, "test.undone", "test", null, null, Map.of());
            status.setRollbackOnly();
        });
        append("test.after");

        assertThat(count()).isEqualTo(before + 1);
        assertThat(audit.verify()).isInstanceOf(Verified.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set person_name = 'Ai đó' where sequence = 1",
                "delete from audit.entry where sequence = 1",
                "truncate audit.entry",
                "update audit.head set hash = 'x'",
                "delete from audit.head",
                "truncate audit.head"
            })
    void the_database_refuses_to_change_what_is_written(String sql) {
        assertThatThrownBy(() -> db.sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "act = 'test.other'",
                "at = at + interval '1 second'",
                "person_name = 'Ai đó'",
                "details = '{\"title\": \"khác\"}'",
                "unit = gen_random_uuid()",
            })
    void a_row_changed_past_the_guard_is_found(String change) {
        var tampered = count() - 1;

        tampering(
                "update audit.entry set " + change + " where sequence = " + tampered,
                () -> assertThat(audit.verify()).isEqualTo(new Broken(tampered, Why.CHANGED)));
    }

    @Test
    void a_row_changed_together_with_its_hash_no_longer_fits_the_next() {
        var tampered = count() - 1;

        tampering(
                "update audit.entry set hash = 'forged' where sequence = " + tampered,
                () -> assertThat(audit.verify()).isEqualTo(new Broken(tampered, Why.CHANGED)));
    }

    @Test
    void a_row_taken_out_is_missed() {
        var taken = count() - 1;

        tampering(
                "delete from audit.entry where sequence = " + taken,
                () -> assertThat(audit.verify()).isEqualTo(new Broken(taken, Why.MISSING)));
    }

    @Test
    void a_tail_cut_off_is_missed() {
        var last = count();

        tampering(
                "delete from audit.entry where sequence = " + last,
                () -> assertThat(audit.verify()).isEqualTo(new Broken(last, Why.CUT_OFF)));
    }

    @Test
    void the_chain_does_not_fork_when_many_append_at_once() throws Exception {
        var before = count();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var appends = IntStream.range(0, 40)
                    .<Future<?>>mapToObj(i -> pool.submit(() -> append("test.many")))
                    .toList();
            for (var append : appends) append.get();
        }

        assertThat(count()).isEqualTo(before + 40);
        assertThat(audit.verify()).isInstanceOf(Verified.class);
    }

    @Test
    void a_character_the_database_cannot_keep_breaks_nothing() {
        transaction.executeWithoutResult(status ->
                audit.append(null, "test.odd", "test", null, null, Map.of("title", "a\u0000b \"{é}\" \uD83D\uDCE3")));

        assertThat(audit.verify()).isInstanceOf(Verified.class);
    }

    private void append(String act) {
        transaction.executeWithoutResult(status ->
                audit.append(null, act, "test:" + UUID.randomUUID(), null, UUID.randomUUID(), Map.of("title", act)));
    }

    private long count() {
        return db.sql("select count(*) from audit.entry").query(Long.class).single();
    }

    /** As somebody who owns the database may: without the triggers. Undone afterwards. */
    private void tampering(String sql, Runnable check) {
        transaction.executeWithoutResult(status -> {
            db.sql("set local session_replication_role = replica").update();
            db.sql(sql).update();
            check.run();
            status.setRollbackOnly();
        });
    }
}
