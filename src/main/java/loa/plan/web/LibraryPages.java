package loa.plan.web;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loa.plan.PlanHead;
import loa.plan.PlanShelf;
import loa.plan.PlanState;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Draws the library. */
@Component
class LibraryPages {

    private final PlanShelf shelf;
    private final Stamps stamps;

    LibraryPages(PlanShelf shelf, Stamps stamps) {
        this.shelf = shelf;
        this.stamps = stamps;
    }

    LibraryPage page(PlanShelf.Ask ask, Me me) {
        var found = shelf.find(ask, me);
        int page = Math.clamp(ask.page(), 1, found.pages());
        return new LibraryPage(
                ask.words(),
                states(ask.state()),
                years(found.years(), ask.year()),
                Arrays.stream(PlanShelf.Order.values())
                        .map(order ->
                                new Choice(order.name(), msg("plan.library.order." + order), order == ask.order()))
                        .toList(),
                found.plans().stream().map(this::row).toList(),
                found.total(),
                page,
                found.pages(),
                page > 1 ? address(ask, page - 1) : null,
                page < found.pages() ? address(ask, page + 1) : null,
                !ask.words().isBlank() || ask.state() != null || ask.year() != null,
                shelf.brings(me));
    }

    private LibraryPage.Row row(PlanShelf.Entry entry) {
        var head = entry.head();
        var about = Stream.of(entry.number(), stamps.said("plan.stamp.brought", head.brought()))
                .filter(text -> text != null && !text.isEmpty())
                .collect(Collectors.joining(" · "));
        boolean confirmed = head.state() == PlanState.CONFIRMED;
        return new LibraryPage.Row(
                "/plans/" + head.id().value() + (confirmed ? "" : "/review"),
                head.title(),
                about,
                msg(head.pending() != null ? "plan.state.WAITING" : "plan.state." + head.state()),
                tone(head),
                msg("plan.progress", entry.decided(), entry.duties()));
    }

    private static String tone(PlanHead head) {
        if (head.pending() != null) return "warn";
        return switch (head.state()) {
            case IN_REVIEW -> "info";
            case CONFIRMED -> "ok";
            case DISCARDED -> "mute";
        };
    }

    private static List<Choice> states(@Nullable PlanState chosen) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", msg("plan.library.state.any"), chosen == null));
        for (var state : PlanState.values()) {
            choices.add(new Choice(state.name(), msg("plan.state." + state), state == chosen));
        }
        return choices;
    }

    private static List<Choice> years(List<Integer> years, @Nullable Integer chosen) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", msg("plan.library.year.any"), chosen == null));
        for (var year : years) choices.add(new Choice(year.toString(), year.toString(), year.equals(chosen)));
        return choices;
    }

    private static String address(PlanShelf.Ask ask, int page) {
        var address = UriComponentsBuilder.fromPath("/plans").queryParam("q", ask.words());
        if (ask.state() != null) address.queryParam("state", ask.state());
        if (ask.year() != null) address.queryParam("year", ask.year());
        return address.queryParam("order", ask.order())
                .queryParam("page", page)
                .encode()
                .toUriString();
    }
}
