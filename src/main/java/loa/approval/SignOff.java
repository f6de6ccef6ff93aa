package loa.approval;

import static loa.approval.Refusal.*;
import static loa.approval.SignOffState.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import loa.approval.Seat.Said;
import loa.approval.SignOffMove.*;
import loa.organization.PersonId;
import loa.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * One exact version on its way through the bodies that approve it. {@link #decide} is the whole life cycle; what it does not
 * list is refused.
 *
 * @param submittedBy who, beside its authors, may not approve it
 * @param forcedUntil the day until which an approval is owed, once it was released in urgency
 * @param leavesAt when what was last said is told to others; until then it may be taken back
 */
record SignOff(
        SignOffId id,
        Version version,
        SignOffState state,
        Order order,
        List<Seat> seats,
        PersonId submittedBy,
        @Nullable LocalDate forcedUntil,
        @Nullable Instant leavesAt) {

    /** How long an approval may be owed. */
    static final int DAYS_OWED = 7;

    SignOff {
        seats = List.copyOf(seats);
    }

    /**
     * Who asks.
     *
     * @param bodies for which the person may sign
     * @param clerkOf bodies whose papers the person may enter
     * @param owns whether it is the work of the person's unit
     * @param runs whether the person runs the campaign
     */
    record Asker(
            PersonId person, Set<UnitId> bodies, Set<UnitId> clerkOf, boolean owns, boolean runs, boolean forces) {}

    /** The answer to a move. */
    sealed interface Outcome {}

    record Moved(SignOff signOff) implements Outcome {}

    record Refused(Refusal why) implements Outcome {}

    Outcome decide(SignOffMove move, Asker by, LocalDate today, Instant now) {
        return switch (move) {
            case Judging m when !by.bodies().contains(m.body()) -> no(NOT_APPROVER);
            case EnterPaper m when !by.clerkOf().contains(m.body()) -> no(NOT_CLERK);
            case Withdraw _ when !by.owns() -> no(NOT_OWNER);
            case Settle _ when !by.runs() -> no(NOT_IN_CHARGE);
            case Force _ when !by.forces() -> no(NOT_FORCER);
            // Four eyes: who wrote, changed or submitted it neither approves nor releases it.
            case Judging _, Settle _, Force _, EnterPaper _ when isOwn(by.person()) -> no(SELF_APPROVAL);
            case EnterPaper m when m.signer() != null && isOwn(m.signer()) -> no(SELF_APPROVAL);

            case Undo _ when seats.stream().noneMatch(seat -> seat.has(by.person())) -> no(NOTHING_TO_UNDO);
            case Undo _ when leavesAt == null || !now.isBefore(leavesAt) -> no(TOO_LATE_TO_UNDO);
            case Undo _ -> reckoned(seat -> seat.without(by.person()));

            case Supersede _
            when state == ASKED || state == UNRULED || state == CONFLICT || state == APPROVED -> to(VOIDED);
            case Supersede _ -> no(DECIDED);
            case Seated _ when !state.isOpen() -> no(DECIDED);
            case Seated(var order, var seats) -> seated(order, seats);

            case SignOffMove _ when !state.isOpen() -> no(DECIDED);
            case Withdraw _ when state == FORCED -> no(FORCED_ALREADY);
            case Withdraw(var why) -> because(why, WITHDRAWN);
            case Force _ when forcedUntil != null -> no(FORCED_ALREADY);
            case Force(var why, var _) when why.isBlank() -> no(REASON_MISSING);
            case Force(var _, var day)
            when day.isBefore(today) || day.isAfter(today.plusDays(DAYS_OWED)) -> no(DAY_NOT_SOON);
            case Force(var _, var day) ->
                new Moved(new SignOff(id, version, FORCED, order, seats, submittedBy, day, null));

            case Settle _ when state != CONFLICT -> no(NO_CONFLICT);
            case Settle _ when seats.stream().anyMatch(seat -> seat.has(by.person())) -> no(PART_OF_CONFLICT);
            case Settle(var _, var why) when why.isBlank() -> no(REASON_MISSING);
            case Settle(var approves, var _) when approves -> reckoned(Seat::overruledIfRefusing);
            case Settle _ -> to(refusal());

            case Judging _, EnterPaper _ when state == UNRULED -> no(NOT_RULED);
            case Judging _, EnterPaper _ when state == CONFLICT -> no(IN_CONFLICT);
            case Judging m -> judged(m.body(), new Said(by.person(), m.verdict()), m.words());
            case EnterPaper(var body, var verdict, var signer, var words) ->
                judged(body, new Said(signer, verdict), words);
        };
    }

    /** Whether the person wrote, changed or submitted it. */
    boolean isOwn(PersonId person) {
        return version.authors().contains(person) || submittedBy.equals(person);
    }

    /** Whether all bodies had approved it, or it went out before they did. */
    boolean isAgreed() {
        return forcedUntil != null || state(seats, order, false) == APPROVED;
    }

    /** The body's seat, if it is asked. */
    @Nullable
    Seat seat(UnitId body) {
        return seats.stream()
                .filter(seat -> seat.body().equals(body))
                .findFirst()
                .orElse(null);
    }

    /** The bodies whose word is awaited now. */
    List<Seat> asked() {
        if (!state.hears()) return List.of();
        var silent = seats.stream().filter(seat -> seat.verdict() == null).toList();
        return order == Order.TOGETHER || silent.isEmpty() ? silent : silent.subList(0, 1);
    }

    /** The same, with nothing left to tell. */
    SignOff told() {
        return leaving(null);
    }

    SignOff leaving(@Nullable Instant at) {
        return new SignOff(id, version, state, order, seats, submittedBy, forcedUntil, at);
    }

    private Outcome judged(UnitId body, Said said, String words) {
        var seat = seat(body);
        if (seat == null) return no(NOT_ASKED);
        var person = said.person();
        // One person, one voice, in however many posts.
        if (person != null && seats.stream().anyMatch(each -> each.has(person))) return no(SIGNED_ALREADY);
        if (seat.verdict() != null) return no(SAID_ALREADY);
        if (!asked().contains(seat)) return no(NOT_YOUR_TURN);
        if (words.isBlank() && said.verdict() == Verdict.WITH_CHANGES) return no(CHANGES_MISSING);
        if (words.isBlank() && !said.verdict().approves()) return no(REASON_MISSING);
        return reckoned(each -> each.body().equals(body) ? each.with(said) : each);
    }

    private Outcome reckoned(UnaryOperator<Seat> change) {
        var after = seats.stream().map(change).toList();
        return new Moved(new SignOff(
                id,
                version,
                state(after, order, forcedUntil != null),
                order,
                after,
                submittedBy,
                forcedUntil,
                leavesAt));
    }

    /** Keeps what bodies said that are still asked; a change of the order or of bodies may itself decide it. */
    private Outcome seated(Order order, List<Seat> bodies) {
        var known = new HashMap<UnitId, Seat>();
        seats.forEach(seat -> known.put(seat.body(), seat));
        var after = bodies.stream()
                .map(seat -> {
                    var before = known.get(seat.body());
                    return before == null
                            ? seat
                            : new Seat(seat.body(), seat.quorum(), before.light(), before.overruled(), before.said());
                })
                .toList();
        return new Moved(new SignOff(
                id,
                version,
                state(after, order, forcedUntil != null),
                order,
                after,
                submittedBy,
                forcedUntil,
                leavesAt));
    }

    /** Where a version stands by what was said of it. */
    private static SignOffState state(List<Seat> seats, Order order, boolean forced) {
        var waiting = forced ? FORCED : seats.isEmpty() ? UNRULED : ASKED;
        var refused = seats.stream().anyMatch(Seat::refuses);
        if (refused && seats.stream().anyMatch(Seat::leansTo)) return CONFLICT;
        if (refused) return refusal(seats);
        if (seats.isEmpty()) return waiting;
        var changes = seats.stream().anyMatch(seat -> seat.verdict() == Verdict.WITH_CHANGES);
        // In turn, the next body is not asked about a version that will change.
        if (changes && order == Order.IN_TURN) return CHANGES_ASKED;
        if (seats.stream().anyMatch(seat -> seat.verdict() == null)) return waiting;
        return changes ? CHANGES_ASKED : APPROVED;
    }

    private SignOffState refusal() {
        return refusal(seats);
    }

    private static SignOffState refusal(List<Seat> seats) {
        var returned = seats.stream()
                .filter(Seat::refuses)
                .flatMap(seat -> seat.said().stream())
                .anyMatch(said -> said.verdict() == Verdict.RETURNED);
        return returned ? RETURNED : REJECTED;
    }

    private Outcome because(String why, SignOffState next) {
        return why.isBlank() ? no(REASON_MISSING) : to(next);
    }

    private Outcome to(SignOffState next) {
        return new Moved(new SignOff(id, version, next, order, seats, submittedBy, forcedUntil, leavesAt));
    }

    private static Outcome no(Refusal why) {
        return new Refused(why);
    }
}
