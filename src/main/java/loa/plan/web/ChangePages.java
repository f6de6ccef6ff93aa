package loa.plan.web;

import static loa.platform.view.Words.msg;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import loa.plan.Amendment;
import loa.plan.AmendmentDesk.Chosen;
import loa.plan.DutyMerge.Part;
import loa.plan.DutyReview;
import loa.plan.PlanChange;
import loa.plan.Refusal;
import loa.plan.Refusal.Reason;
import loa.plan.Review;
import loa.plan.Touching;
import loa.plan.Turn;
import loa.plan.compiler.CompiledPlan.Clause;
import loa.plan.compiler.change.ClauseChange;
import loa.plan.compiler.change.ClauseChange.Kind;
import loa.platform.Me;
import loa.platform.view.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws a later edition of a plan against the one in force. */
@Component
class ChangePages {

    private static final List<Part> TOLD = List.of(Part.UNIT, Part.ACTIONS, Part.DEADLINE);

    private final List<Touching> touching;
    private final Templates templates;
    private final Stamps stamps;

    ChangePages(List<Touching> touching, Templates templates, Stamps stamps) {
        this.touching = touching;
        this.templates = templates;
        this.stamps = stamps;
    }

    /**
     * What the person sent last.
     *
     * @param answers what was chosen and typed, by the name of the change
     * @param errors what is to be mended, by the name of the change
     * @param refused why the last act was not carried out
     */
    record Sent(
            Map<String, Chosen> answers,
            Map<String, String> errors,
            @Nullable Refusal refused) {

        static final Sent NOTHING = new Sent(Map.of(), Map.of(), null);
    }

    ChangesPage page(Amendment amendment, Turn turn, Sent sent, Me me) {
        var next = amendment.next();
        boolean waiting = next.waiting();
        var touched = new HashMap<String, Content>();
        if (waiting) {
            for (var each : touching) {
                each.touched(amendment, me).forEach((name, view) -> touched.put(name, templates.content(view)));
            }
        }
        var toDecide = amendment.toDecide();
        return new ChangesPage(
                ReviewPages.path(next),
                next.edition().number(),
                next.head().title(),
                msg("plan.editions.name", amendment.now().edition().number()),
                msg("plan.editions.name", next.edition().number()),
                stamps.said("plan.stamp.brought", next.edition().brought()),
                waiting,
                msg(next.edition().number() == next.head().edition() ? "plan.turn.NOW" : "plan.turn." + turn.outcome()),
                toDecide.stream()
                        .map(change -> card(amendment, change, touched.get(change.name()), sent))
                        .toList(),
                amendment.changes().stream()
                        .filter(change -> !change.isToDecide())
                        .map(change -> ChangedWords.of(change.clause()))
                        .toList(),
                toDecide.size() - (int) amendment.undecided(),
                (int) amendment.renumbered(),
                blockers(amendment),
                sent.refused() == null ? null : alert(sent.refused()));
    }

    private static String alert(Refusal refused) {
        return switch (refused.reason()) {
            case CHANGED_MEANWHILE, REASON_MISSING, NOTHING_WAITS, NOT_HERE -> ReviewPages.said(refused);
            default -> msg("plan.changes.notYet");
        };
    }

    private ChangeCard card(Amendment amendment, PlanChange change, @Nullable Content touched, Sent sent) {
        var answer = sent.answers().get(change.name());
        var chosen = answer == null ? change.choice() : answer.choice();
        var reason = answer == null ? change.reason() : answer.reason();
        var after = change.after();
        boolean waiting = amendment.next().waiting();
        return new ChangeCard(
                change.name(),
                anchor(change),
                change.version(),
                ChangedWords.of(change.clause()),
                heading(amendment, change),
                effects(amendment, change),
                waiting ? warning(amendment.next(), after) : null,
                touched,
                chosen == null ? "" : chosen.name(),
                reason == null ? "" : reason,
                change.choice() == null || change.last() == null
                        ? null
                        : stamps.said("plan.stamp.chosen", change.last()),
                waiting && after != null
                        ? ReviewPages.path(amendment.next()) + "/review?show=all#f-" + after.clause()
                        : null,
                !waiting,
                sent.errors().get(change.name()));
    }

    private static @Nullable String heading(Amendment amendment, PlanChange change) {
        var after = change.clause().after();
        var review = after == null ? amendment.now() : amendment.next();
        var clause = after == null ? change.clause().before() : after;
        if (clause == null || clause.parent() == null) return null;
        return review.edition().compiled().clauses().stream()
                .filter(above -> above.id().equals(clause.parent()))
                .map(Clause::text)
                .findFirst()
                .orElse(null);
    }

    static String anchor(PlanChange change) {
        return "ch-" + change.name().replaceAll("[^A-Za-z0-9.-]", "_");
    }

    private static @Nullable String warning(Review next, @Nullable DutyReview after) {
        if (after == null || !after.open()) return null;
        if (after.duty().unit() == null) return msg("plan.change.noUnit");
        return after.certain() ? null : msg("plan.change.doubtful");
    }

    private static List<ChangeCard.Effect> effects(Amendment amendment, PlanChange change) {
        var now = new DutyFacts(amendment.now());
        var next = new DutyFacts(amendment.next());
        var effects = new ArrayList<ChangeCard.Effect>();
        var before = change.before();
        var after = change.after();
        for (var part : before == null || after == null ? told(before == null ? after : before) : change.parts()) {
            boolean inTheWords = part == Part.STEPS && change.clause().kind() == Kind.CHANGED;
            if (inTheWords) continue;
            effects.add(new ChangeCard.Effect(
                    label(part),
                    before == null ? null : now.said(before.duty(), part),
                    after == null ? null : next.said(after.duty(), part)));
        }
        if (change.period()) {
            effects.add(new ChangeCard.Effect(
                    msg("plan.read.window"),
                    days(amendment.now(), change.clause().before()),
                    days(amendment.next(), change.clause().after())));
        }
        return effects;
    }

    /** What is told of a duty that is new or gone. */
    private static List<Part> told(@Nullable DutyReview duty) {
        if (duty == null) return List.of();
        return duty.duty().deadline() == null ? TOLD.subList(0, 2) : TOLD;
    }

    private static @Nullable String days(Review review, @Nullable Clause clause) {
        if (clause == null) return null;
        var days = review.edition().compiled().windows().stream()
                .filter(window -> window.clause().equals(clause.id()))
                .map(Said::period)
                .collect(Collectors.joining("; "));
        return days.isEmpty() ? null : days;
    }

    private static String label(Part part) {
        return switch (part) {
            case UNIT -> msg("plan.fact.unit");
            case ROLE -> msg("plan.fact.role");
            case ACTIONS -> msg("plan.fact.action");
            case OBJECTS -> msg("plan.fact.object");
            case PARTNERS -> msg("plan.fact.partner");
            case PHASES -> msg("plan.fact.phase");
            case DEADLINE -> msg("plan.fact.deadline");
            case CONDITIONAL -> msg("plan.fact.conditional");
            case LANGUAGES -> msg("plan.fact.language");
            case CHANNELS -> msg("plan.fact.channel");
            case QUANTITIES -> msg("plan.fact.quantity");
            case PLACES -> msg("plan.fact.place");
            case STEPS -> msg("plan.fact.step");
        };
    }

    private static List<ReviewProgress.Blocker> blockers(Amendment amendment) {
        var review = ReviewPages.path(amendment.next()) + "/review";
        var blockers = new ArrayList<ReviewProgress.Blocker>();
        for (var blocker : amendment.blockers()) {
            if (blocker.reason() != Reason.CHANGES_UNDECIDED) {
                blockers.add(new ReviewProgress.Blocker(ReviewPages.said(blocker), review + ReviewPages.href(blocker)));
                continue;
            }
            for (var change : amendment.toDecide()) {
                if (!change.open()) continue;
                var address = ChangedWords.of(change.clause()).address();
                blockers.add(new ReviewProgress.Blocker(msg("plan.changes.decide", address), "#" + anchor(change)));
            }
        }
        return blockers;
    }

    EditionsPage editions(
            Review inForce, List<Turn> turns, boolean brings, String text, String name, @Nullable String error) {
        var head = inForce.head();
        var path = ReviewPages.path(inForce);
        return new EditionsPage(
                path,
                head.title(),
                turns.stream().map(turn -> row(path, head.edition(), turn)).toList(),
                brings && head.pending() == null,
                text,
                name,
                error);
    }

    private EditionsPage.Row row(String path, int inForce, Turn turn) {
        boolean now = turn.edition() == inForce;
        var decided = turn.decided();
        return new EditionsPage.Row(
                turn.edition(),
                turn.outcome() != Turn.Outcome.NOTICE,
                msg(
                        turn.outcome() == Turn.Outcome.NOTICE ? "plan.editions.notice" : "plan.editions.name",
                        turn.shown()),
                turn.fileName(),
                path + "/original?edition=" + turn.edition(),
                stamps.said("plan.stamp.brought", turn.brought()),
                msg(now ? "plan.turn.NOW" : "plan.turn." + turn.outcome()),
                now
                        ? "ok"
                        : switch (turn.outcome()) {
                            case WAITING -> "warn";
                            case NOTICE -> "info";
                            case FIRST, IN_FORCE, TAKEN_BACK -> "mute";
                        },
                decided == null ? null : stamps.said("plan.stamp." + turn.outcome(), decided),
                turn.reason(),
                turn.base() == null || turn.outcome() == Turn.Outcome.NOTICE
                        ? null
                        : path + "/changes/" + turn.edition());
    }

    static DifferencePage difference(Review from, Review to, List<ClauseChange> changes) {
        return new DifferencePage(
                ReviewPages.path(to),
                to.head().title(),
                msg("plan.editions.name", from.edition().number()),
                msg("plan.editions.name", to.edition().number()),
                changes.stream().map(ChangedWords::of).toList());
    }
}
