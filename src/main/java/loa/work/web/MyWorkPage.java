package loa.work.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import loa.platform.view.View;
import loa.work.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What a unit has to do, by urgency, and what waits for the reader.
 *
 * @param mineOnly whether only what was given to the reader in person is shown
 * @param mine how many tasks were given to the reader in person
 * @param panels what other modules have for the reader to do
 * @param toCheck proof that waits to be checked; {@code null} where there is none
 */
public record MyWorkPage(
        String unit,
        String today,
        boolean mineOnly,
        int mine,
        List<Section> sections,
        @Nullable Checking toCheck,
        List<Deciding> toDecide,
        List<Content> panels)
        implements View {

    /** The parts of the page, in their order. */
    public enum Part {
        RETURNED,
        LATE,
        TODAY,
        WEEK,
        LATER,
        UNDATED,
        /** They wait for what another task hands over. */
        BLOCKED,
        WITH_OTHERS,
        SHARED;

        /** Whether it is folded until somebody asks for it. */
        boolean isFolded() {
            return compareTo(UNDATED) > 0;
        }

        /** Whether its number is told at the head of the page. */
        boolean isPressing() {
            return compareTo(WEEK) <= 0;
        }

        String anchor() {
            return "p-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether all there is waits for others or is theirs. */
    public boolean isCalm() {
        return !sections.isEmpty()
                && sections.stream().allMatch(Section::isFolded)
                && toCheck == null
                && toDecide.isEmpty()
                && panels.isEmpty();
    }

    /** One part with its tasks. */
    public record Section(Part part, List<TaskLine> lines) {

        public boolean isFolded() {
            return part.isFolded();
        }

        public String anchor() {
            return part.anchor();
        }
    }

    /** Proof to check; {@code links} lead to all of it, campaign by campaign. */
    public record Checking(int total, List<TaskLine> lines, List<Checks> links) {}

    /** All the proof to check of a campaign. */
    public record Checks(String href, String event) {}

    /** Something to decide; {@code chase} says when to ask after it. */
    public record Deciding(
            String href,
            Decision.Kind kind,
            String matter,
            String event,
            @Nullable String chase,
            boolean late) {}

    /** A number at the head of the page that leads to its part; {@code words} is a message key. */
    public record Jump(String href, String words, int number, boolean bad) {}

    public List<Jump> jumps() {
        var jumps = new ArrayList<Jump>();
        for (var section : sections) {
            if (!section.part.isPressing()) continue;
            jumps.add(new Jump(
                    "#" + section.anchor(),
                    "work.mine.part." + section.part,
                    section.lines.size(),
                    section.part.compareTo(Part.LATE) <= 0));
        }
        if (toCheck != null) jumps.add(new Jump("#to-check", "work.mine.jump.check", toCheck.total, false));
        if (!toDecide.isEmpty()) jumps.add(new Jump("#to-decide", "work.mine.jump.decide", toDecide.size(), false));
        return jumps;
    }
}
