package loa.approval;

import static loa.approval.Refusal.*;
import static loa.approval.SignOffState.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import loa.Generated;
import loa.approval.Seat.Said;
import loa.approval.SignOff.Asker;
import loa.approval.SignOff.Moved;
import loa.approval.SignOff.Refused;
import loa.approval.SignOffMove.*;
import loa.organization.PersonId;
import loa.organization.UnitId;
import loa.work.CampaignId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignOffLifecycleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 12);
    private static final Instant NOW = Instant.parse("2026-10-12T02:00:00Z");
    private static final UnitId PROPAGANDA = UnitId.next();
    private static final UnitId CULTURE = UnitId.next();
    private static final PersonId AUTHOR = PersonId.next();
    private static final PersonId SUBMITTER = PersonId.next();
    private static final PersonId OTHER = PersonId.next();
    private static final PersonId APPROVER = PersonId.next();

    private static final List<SignOffMove> MOVES = List.of(
            new Approve(CULTURE, ""),
            new ApproveWithChanges(CULTURE, List.of("Bỏ dấu chấm than thứ hai")),
            new Return(CULTURE, "Sai tên Đại hội"),
            new Reject(CULTURE, "Không phù hợp"),
            new EnterPaper(CULTURE, Verdict.APPROVED, null, ""),
            new Undo(),
            new Withdraw("Trình nhầm bản"),
            new Force("Bão về, phải báo dân", TODAY.plusDays(2)),
            new Settle(true, "Đã trao đổi hai bên"),
            new Settle(false, "Làm lại"),
            new Supersede(),
            new Seated(Order.TOGETHER, List.of(Seat.of(CULTURE, 1))),
            new Seated(Order.TOGETHER, List.of()));

    @Test
    void the_life_cycle_is_the_one_in_the_documents() {
        var arrows = new TreeSet<String>();
        for (var state : SignOffState.values()) {
            for (var signOff : all(state)) {
                for (var move : MOVES) {
                    if (signOff.decide(move, all(), TODAY, NOW) instanceof Moved(var moved) && moved.state() != state) {
                        arrows.add("    %s --> %s: %s".formatted(state, moved.state(), name(move)));
                    }
                }
            }
        }
        var drawn =
                "stateDiagram-v2\n    [*] --> ASKED: Submit\n    [*] --> UNRULED: Submit\n" + String.join("\n", arrows)
                        + "\n    CHANGES_ASKED --> [*]: a new version is submitted\n    RETURNED --> [*]: a new version is submitted\n";

        Generated.matches("sign-off-lifecycle.mmd", drawn);
    }

    @ParameterizedTest
    @EnumSource(SignOffState.class)
    void what_is_refused_says_why_and_what_is_made_keeps_the_version(SignOffState state) {
        for (var signOff : all(state)) {
            for (var move : MOVES) {
                switch (signOff.decide(move, all(), TODAY, NOW)) {
                    case Refused(var why) -> assertThat(why.key()).isEqualTo("approval.refusal." + why.name());
                    case Moved(var moved) -> assertThat(moved.version()).isEqualTo(signOff.version());
                }
            }
        }
    }

    @Test
    void nobody_approves_what_they_wrote_changed_or_submitted() {
        for (var own : List.of(AUTHOR, SUBMITTER)) {
            for (var move : List.of(
                    new Approve(CULTURE, ""),
                    new Return(CULTURE, "Sửa"),
                    new Force("Khẩn", TODAY),
                    new EnterPaper(CULTURE, Verdict.APPROVED, null, ""))) {
                assertThat(refusal(asked(), move, asker(own))).isEqualTo(SELF_APPROVAL);
            }
        }
        assertThat(refusal(asked(), new EnterPaper(CULTURE, Verdict.APPROVED, AUTHOR, ""), asker(APPROVER)))
                .isEqualTo(SELF_APPROVAL);
    }

    @Test
    void one_person_in_two_posts_signs_once() {
        var half = moved(asked(), new Approve(PROPAGANDA, ""));

        assertThat(refusal(half, new Approve(CULTURE, ""), asker(APPROVER))).isEqualTo(SIGNED_ALREADY);
        assertThat(half.decide(new Approve(CULTURE, ""), asker(OTHER), TODAY, NOW))
                .isInstanceOf(Moved.class);
    }

    @Test
    void all_bodies_have_to_approve() {
        var half = moved(asked(), new Approve(PROPAGANDA, ""));

        assertThat(half.state()).isEqualTo(ASKED);
        assertThat(half.asked()).extracting(Seat::body).containsExactly(CULTURE);
        assertThat(moved(half, new Approve(CULTURE, ""), OTHER).state()).isEqualTo(APPROVED);
    }

    @Test
    void in_turn_the_second_waits_for_the_first() {
        var inTurn = signOff(ASKED, Order.IN_TURN, Seat.of(PROPAGANDA, 1), Seat.of(CULTURE, 1));

        assertThat(inTurn.asked()).extracting(Seat::body).containsExactly(PROPAGANDA);
        assertThat(refusal(inTurn, new Approve(CULTURE, ""), asker(APPROVER))).isEqualTo(NOT_YOUR_TURN);
        var changes = moved(inTurn, new ApproveWithChanges(PROPAGANDA, List.of("Ghi đủ tên")));
        assertThat(changes.state()).isEqualTo(CHANGES_ASKED);
    }

    @Test
    void together_the_changes_of_all_are_gathered_before_the_author_is_asked() {
        var half = moved(asked(), new ApproveWithChanges(PROPAGANDA, List.of("Ghi đủ tên")));

        assertThat(half.state()).isEqualTo(ASKED);
        assertThat(moved(half, new Approve(CULTURE, ""), OTHER).state()).isEqualTo(CHANGES_ASKED);
    }

    @Test
    void a_return_before_anybody_approved_goes_back_at_once_after_that_it_is_a_conflict() {
        assertThat(moved(asked(), new Return(PROPAGANDA, "Sai")).state()).isEqualTo(RETURNED);
        var half = moved(asked(), new Approve(PROPAGANDA, ""));

        var conflict = moved(half, new Return(CULTURE, "Sai"), OTHER);

        assertThat(conflict.state()).isEqualTo(CONFLICT);
        assertThat(refusal(conflict, new Settle(true, "Giữ"), asker(OTHER))).isEqualTo(PART_OF_CONFLICT);
        assertThat(moved(conflict, new Settle(true, "Giữ"), PersonId.next()).state())
                .isEqualTo(APPROVED);
        assertThat(moved(conflict, new Settle(false, "Làm lại"), PersonId.next())
                        .state())
                .isEqualTo(RETURNED);
        assertThat(refusal(conflict, new Settle(true, " "), asker(PersonId.next())))
                .isEqualTo(REASON_MISSING);
    }

    @Test
    void a_quorum_needs_so_many_people() {
        var two = signOff(ASKED, Order.TOGETHER, Seat.of(CULTURE, 2));
        var one = moved(two, new Approve(CULTURE, ""));

        assertThat(one.state()).isEqualTo(ASKED);
        assertThat(refusal(one, new Approve(CULTURE, ""), asker(APPROVER))).isEqualTo(SIGNED_ALREADY);
        assertThat(moved(one, new Approve(CULTURE, ""), OTHER).state()).isEqualTo(APPROVED);
        assertThat(moved(one, new Return(CULTURE, "Sai"), OTHER).state()).isEqualTo(CONFLICT);
    }

    @Test
    void what_was_just_said_may_be_taken_back_for_some_moments() {
        var said = moved(asked(), new Return(PROPAGANDA, "Sai")).leaving(NOW.plusSeconds(10));

        assertThat(((Moved) said.decide(new Undo(), asker(APPROVER), TODAY, NOW.plusSeconds(9)))
                        .signOff()
                        .state())
                .isEqualTo(ASKED);
        assertThat(((Refused) said.decide(new Undo(), asker(APPROVER), TODAY, NOW.plusSeconds(10))).why())
                .isEqualTo(TOO_LATE_TO_UNDO);
        assertThat(refusal(said, new Undo(), asker(OTHER))).isEqualTo(NOTHING_TO_UNDO);
    }

    @Test
    void what_went_out_in_urgency_still_owes_its_approval() {
        var forced = moved(asked(), new Force("Bão về", TODAY.plusDays(3)));

        assertThat(forced.state()).isEqualTo(FORCED);
        assertThat(forced.forcedUntil()).isEqualTo(TODAY.plusDays(3));
        assertThat(forced.asked()).hasSize(2);
        var half = moved(forced, new Approve(PROPAGANDA, ""));
        assertThat(half.state()).isEqualTo(FORCED);
        var paid = moved(half, new Approve(CULTURE, ""), OTHER);
        assertThat(paid.state()).isEqualTo(APPROVED);
        assertThat(paid.forcedUntil()).isNotNull();
        assertThat(refusal(forced, new Withdraw("Thôi"), asker(APPROVER))).isEqualTo(FORCED_ALREADY);
        assertThat(refusal(asked(), new Force("Bão về", TODAY.plusDays(8)), asker(APPROVER)))
                .isEqualTo(DAY_NOT_SOON);
    }

    @Test
    void who_is_entitled_to_nothing_does_nothing() {
        var nobody = new Asker(PersonId.next(), Set.of(), Set.of(), false, false, false);

        var refused = MOVES.stream()
                .filter(move -> !(move instanceof Supersede) && !(move instanceof Seated) && !(move instanceof Undo))
                .map(move -> refusal(asked(), move, nobody))
                .toList();

        assertThat(refused).isNotEmpty().doesNotContainNull().allMatch(Refusal::isOfRights);
    }

    @Test
    void other_bodies_keep_what_was_said_by_those_that_stay() {
        var half = moved(asked(), new Approve(PROPAGANDA, ""));

        assertThat(moved(half, new Seated(Order.TOGETHER, List.of(Seat.of(PROPAGANDA, 1))))
                        .state())
                .isEqualTo(APPROVED);
        var third = UnitId.next();
        var three = moved(
                half,
                new Seated(Order.TOGETHER, List.of(Seat.of(PROPAGANDA, 1), Seat.of(CULTURE, 1), Seat.of(third, 1))));
        assertThat(three.asked()).extracting(Seat::body).containsExactly(CULTURE, third);
    }

    private static List<SignOff> all(SignOffState state) {
        var yes = new Said(OTHER, Verdict.APPROVED);
        var no = new Said(OTHER, Verdict.RETURNED);
        return switch (state) {
            case UNRULED -> List.of(signOff(state, Order.TOGETHER));
            case CONFLICT ->
                List.of(signOff(
                        state,
                        Order.TOGETHER,
                        Seat.of(PROPAGANDA, 1).with(yes),
                        Seat.of(CULTURE, 1).with(no)));
            case ASKED, FORCED ->
                Stream.of(
                                List.of(Seat.of(CULTURE, 1)),
                                List.of(Seat.of(PROPAGANDA, 1).with(yes), Seat.of(CULTURE, 1)))
                        .map(seats -> signOff(state, Order.TOGETHER, seats.toArray(Seat[]::new)))
                        .toList();
            default -> {
                var verdict = switch (state) {
                    case CHANGES_ASKED -> Verdict.WITH_CHANGES;
                    case RETURNED -> Verdict.RETURNED;
                    case REJECTED -> Verdict.REJECTED;
                    default -> Verdict.APPROVED;
                };
                var said = signOff(state, Order.TOGETHER, Seat.of(CULTURE, 1).with(new Said(APPROVER, verdict)));
                yield state == WITHDRAWN || state == VOIDED ? List.of(said) : List.of(said.leaving(NOW.plusSeconds(5)));
            }
        };
    }

    private static SignOff asked() {
        return signOff(ASKED, Order.TOGETHER, Seat.of(PROPAGANDA, 1), Seat.of(CULTURE, 1));
    }

    private static SignOff signOff(SignOffState state, Order order, Seat... seats) {
        var version = new Version(
                new Subject("test", UUID.randomUUID()),
                "0".repeat(64),
                "Khẩu hiệu",
                "/test",
                CampaignId.next(),
                ObjectKind.SLOGANS,
                null,
                UnitId.next(),
                Set.of(AUTHOR));
        return new SignOff(
                SignOffId.next(),
                version,
                state,
                order,
                new ArrayList<>(List.of(seats)),
                SUBMITTER,
                state == FORCED ? TODAY.plusDays(1) : null,
                null);
    }

    private static Asker all() {
        return asker(APPROVER);
    }

    private static Asker asker(PersonId person) {
        var bodies = Set.of(PROPAGANDA, CULTURE);
        return new Asker(person, bodies, bodies, true, true, true);
    }

    private static SignOff moved(SignOff signOff, SignOffMove move) {
        return moved(signOff, move, APPROVER);
    }

    private static SignOff moved(SignOff signOff, SignOffMove move, PersonId by) {
        return switch (signOff.decide(move, asker(by), TODAY, NOW)) {
            case Moved(var after) -> after;
            case Refused(var why) -> throw new AssertionError(why);
        };
    }

    private static @Nullable Refusal refusal(SignOff signOff, SignOffMove move, Asker by) {
        return signOff.decide(move, by, TODAY, NOW) instanceof Refused(var why) ? why : null;
    }

    private static String name(SignOffMove move) {
        return switch (move) {
            case Settle(var approves, var _) -> approves ? "Settle(yes)" : "Settle(no)";
            case Seated(var _, var seats) -> seats.isEmpty() ? "Seated(nobody)" : "Seated";
            default -> move.getClass().getSimpleName();
        };
    }
}
