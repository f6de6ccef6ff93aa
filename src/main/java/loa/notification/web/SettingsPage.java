package loa.notification.web;

import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * When and by which ways the reader is told.
 *
 * @param mail whether this installation sends mail
 * @param email the reader's address; empty: none
 * @param waiting whether a code is awaited
 * @param error why the mail server refuses the address
 * @param addressObjection what was wrong with the address or the code just typed
 * @param objection what was wrong with the hours just typed
 * @param key for which browsers sign up
 */
public record SettingsPage(
        boolean mail,
        String email,
        boolean confirmed,
        boolean waiting,
        @Nullable String error,
        @Nullable String addressObjection,
        @Nullable String objection,
        List<Row> rows,
        List<Hour> hours,
        String quietFrom,
        String quietUntil,
        String key,
        List<Phone> phones)
        implements View {

    /** A kind of notice and the ways by which it comes. */
    public record Row(String id, String words, boolean email, boolean push) {}

    /** An hour at which the one letter of a day may come; {@code value} empty: mail comes at once. */
    public record Hour(String value, String words, boolean chosen) {}

    /** A browser that was signed up. */
    public record Phone(String id, String name, String since) {}
}
