package loa.work.web;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import loa.organization.PersonId;
import loa.organization.Unit;
import loa.platform.view.Days;
import loa.platform.view.View;
import loa.work.Campaign;
import loa.work.CampaignFrame;
import loa.work.ClauseChip;
import loa.work.Decision;
import loa.work.DecisionDesk.Effect;
import loa.work.Objection;
import org.jspecify.annotations.Nullable;

/** What a plan leaves open, and what was settled. */
public record DecisionsPage(
        CampaignFrame frame, List<Card> cards, List<Unit> units, List<PersonId> people, Map<PersonId, String> names)
        implements View {

    /** What somebody typed about one decision, and why it was not taken. */
    public record Typed(
            @Nullable UUID decision,
            String words,
            String from,
            String to,
            String chase,
            @Nullable Objection why,
            SentNotice notice) {

        static final Typed NOTHING = new Typed(null, "", "", "", "", null);

        Typed(@Nullable UUID decision, String words, String from, String to, String chase, @Nullable Objection why) {
            this(decision, words, from, to, chase, why, SentNotice.NONE);
        }

        /** Whether the form has to be looked at again. */
        boolean comesBack() {
            return why != null || notice.refusal() != null || !notice.days().isEmpty();
        }
    }

    /** A clause that leaves it open. */
    public record Clause(String id, String href) {}

    /**
     * One decision.
     *
     * @param effect what waits for it
     * @param chase when to ask after it; {@code chaseIsLate} where that day is past
     * @param answer how it was settled and by whom
     */
    public record Card(
            Decision decision,
            String path,
            List<Clause> clauses,
            String owner,
            String effect,
            @Nullable String chase,
            boolean chaseIsLate,
            @Nullable String answer,
            @Nullable String refusal,
            Typed typed) {

        static Card of(
                Decision decision,
                String owner,
                @Nullable Effect effect,
                Typed typed,
                Campaign campaign,
                ZoneId zone,
                LocalDate today) {
            var mine = decision.id().equals(typed.decision());
            var chase = decision.chaseOn();
            return new Card(
                    decision,
                    campaign.path() + "/decisions/" + decision.id(),
                    decision.clauses().stream()
                            .map(clause ->
                                    new Clause(clause, campaign.path() + "/clauses#" + ClauseChip.anchor(clause)))
                            .toList(),
                    decision.ownerName() == null ? owner : decision.ownerName() + ", " + owner,
                    effect(effect, today),
                    chase == null ? null : Days.said(chase, today) + " · " + Days.distance(chase, today),
                    chase != null && chase.isBefore(today),
                    answer(decision, zone, today),
                    mine ? refusal(typed) : null,
                    mine ? typed : Typed.NOTHING);
        }

        private static @Nullable String refusal(Typed typed) {
            return typed.why() != null ? msg(typed.why().key()) : typed.notice().refusal();
        }

        /** The notice that gave the answer. */
        public @Nullable String noticeHref() {
            var answer = decision.answer();
            return answer == null || answer.notice() == null
                    ? null
                    : SentNotices.href(decision.campaign().value(), answer.notice());
        }

        public boolean isOpen() {
            return decision.isOpen();
        }

        /** The reason, or where it was announced. */
        public @Nullable String words() {
            return decision.answer() == null ? null : decision.answer().words();
        }

        public String chaseTyped() {
            if (!typed.chase().isEmpty()) return typed.chase();
            return decision.chaseOn() == null ? "" : Days.full(decision.chaseOn());
        }

        private static String effect(@Nullable Effect effect, LocalDate today) {
            if (effect == null || effect.tasks() == 0) return msg("work.decision.noEffect");
            return effect.next() == null
                    ? msg("work.decision.effect", effect.tasks())
                    : msg("work.decision.effectBy", effect.tasks(), Days.said(effect.next(), today));
        }

        private static @Nullable String answer(Decision decision, ZoneId zone, LocalDate today) {
            var answer = decision.answer();
            if (answer == null) return null;
            var by = answer.byPost() == null ? answer.byName() : answer.byName() + ", " + answer.byPost();
            return msg("work.decision.answer." + answer.answer()) + " · " + by + " · " + Days.moment(answer.at(), zone);
        }
    }

    public List<Card> open() {
        return cards.stream().filter(Card::isOpen).toList();
    }

    public List<Card> settled() {
        return cards.stream().filter(card -> !card.isOpen()).toList();
    }
}
