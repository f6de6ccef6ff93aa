package loa.organization.intake;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import loa.organization.Person;
import loa.organization.Role;
import loa.organization.UnitId;
import loa.organization.account.AccountDesk;
import loa.organization.account.Accounts;
import loa.organization.intake.Verdict.Fault;
import loa.platform.Plain;
import loa.platform.sheet.FilledSheet.Line;
import loa.platform.view.Words;
import org.jspecify.annotations.Nullable;

/** A row of a list of people, understood as far as it could be. */
final class PersonRow {

    final Line line;
    final List<Fault> faults = new ArrayList<>();
    final List<String> changes = new ArrayList<>();
    final Set<Role> roles = EnumSet.noneOf(Role.class);

    @Nullable
    UnitId unit;

    @Nullable
    Person known;

    boolean addsPost;
    boolean opensAccount;

    PersonRow(Line line) {
        this.line = line;
        if (name().isEmpty()) wrong("person", msg("organization.refusal.NAME_MISSING"));
        if (post().isEmpty()) wrong("post", msg("organization.refusal.POST_MISSING"));
        if (!userName().isEmpty() && !AccountDesk.isUserName(userName())) {
            wrong("userName", msg("organization.refusal.USER_NAME_SHAPE"));
        }
        for (var typed : line.text("roles").split("[;,]")) {
            if (!typed.isBlank()) read(typed.strip());
        }
    }

    void wrong(String column, String words) {
        faults.add(new Fault(line.at(column), words));
    }

    boolean isWrong() {
        return !faults.isEmpty();
    }

    /** As Excel counts it. */
    String number() {
        return Integer.toString(line.number());
    }

    String name() {
        return line.text("person");
    }

    String userName() {
        return Accounts.folded(line.text("userName"));
    }

    String post() {
        return line.text("post");
    }

    /** What tells one person from another in a list. */
    String who() {
        return userName().isEmpty() ? Plain.text(name()) + "@" + unit : userName();
    }

    /** What tells one post from another in a list. */
    String postKey() {
        return who() + "/" + unit + "/" + Plain.text(post());
    }

    void compare(Person person, List<Role> given, LocalDate today) {
        known = person;
        addsPost = person.postsOn(today).stream()
                .noneMatch(post -> post.unit().equals(unit) && post.title().equalsIgnoreCase(post()));
        if (addsPost) changes.add(msg("organization.import.change.post", post()));
        given.forEach(roles::remove);
        for (var role : roles) {
            changes.add(msg("organization.import.change.role", msg("organization.role." + role)));
        }
        if (opensAccount) changes.add(msg("organization.import.change.account", userName()));
    }

    private void read(String typed) {
        var role = Words.meant(Role.values(), "organization.role.", typed);
        if (role == null) wrong("roles", msg("organization.import.fault.ROLE", typed));
        else roles.add(role);
    }
}
