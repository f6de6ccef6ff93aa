package loa.evidence;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was typed, understood as proof, or what is wrong with it. */
record Reading(
        List<Content> contents,
        Instant effectiveAt,
        @Nullable String place,
        List<Refusal> refusals) {

    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d{1,3})?");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,10}([.,]\\d{1,3})?");
    private static final Pattern WEB = Pattern.compile("https?://.+", Pattern.CASE_INSENSITIVE);
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);
    private static final int LONGEST = 4000;
    private static final int LONGEST_PLACE = 200;
    private static final int MOST_LINKS = 50;
    /** Clocks of phones differ from ours. */
    private static final Duration AHEAD = Duration.ofMinutes(15);

    static Reading of(Proof.Typed typed, ZoneId zone, Instant now) {
        var contents = new ArrayList<Content>();
        var refusals = new ArrayList<Refusal>();
        for (var count : typed.counts()) {
            if (!count.isBlank()) read(count, contents, refusals);
        }
        var links = typed.links()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        if (links.size() > MOST_LINKS) refusals.add(Refusal.of("TOO_MANY_LINKS", "" + MOST_LINKS));
        else for (var link : links) read(link, contents, refusals);
        var words = typed.words().strip();
        if (words.length() > LONGEST) refusals.add(Refusal.of("TOO_LONG", "" + LONGEST));
        else if (!words.isEmpty()) contents.add(Content.note(words));
        var place = typed.place().strip();
        if (place.length() > LONGEST_PLACE) refusals.add(Refusal.of("PLACE_TOO_LONG", "" + LONGEST_PLACE));
        var at = happenedAt(typed.happenedAt(), zone, now, refusals);
        return new Reading(contents, at, place.isEmpty() ? null : place, refusals);
    }

    private static void read(Proof.Count count, List<Content> contents, List<Refusal> refusals) {
        var unit = Indicator.read(count.unit());
        var number = number(count.quantity());
        if (number.isEmpty())
            refusals.add(Refusal.of("NOT_A_NUMBER", count.quantity().strip()));
        else if (unit.isEmpty())
            refusals.add(Refusal.of("UNIT_MISSING", count.quantity().strip()));
        else if (number.get().signum() == 0 || number.get().compareTo(MOST) > 0) {
            refusals.add(Refusal.of("NUMBER_OUT_OF_RANGE", count.quantity().strip()));
        } else if (number.get().stripTrailingZeros().scale() > 0 && !unit.get().isDivisible()) {
            refusals.add(Refusal.of("NOT_WHOLE", count.quantity().strip()));
        } else contents.add(Content.count(number.get(), unit.get()));
    }

    /** As people here write numbers: {@code 1.200} is a thousand and two hundred, {@code 2,5} two and a half. */
    static Optional<BigDecimal> number(String typed) {
        var digits = typed.replaceAll("[\\s\\u00a0\\u202f]", "");
        if (THOUSANDS.matcher(digits).matches()) digits = digits.replace(".", "");
        if (!PLAIN.matcher(digits).matches()) return Optional.empty();
        return Optional.of(new BigDecimal(digits.replace(',', '.')));
    }

    private static void read(String link, List<Content> contents, List<Refusal> refusals) {
        try {
            var whole = (WEB.matcher(link).matches() ? link : "https://" + link).replace(" ", "%20");
            var host = new URI(whole).getHost();
            if (host != null && host.contains(".") && whole.length() <= LONGEST / 2) contents.add(Content.link(whole));
            else refusals.add(Refusal.of("NOT_A_LINK", shortened(link)));
        } catch (URISyntaxException e) {
            refusals.add(Refusal.of("NOT_A_LINK", shortened(link)));
        }
    }

    private static String shortened(String words) {
        return words.length() <= 80 ? words : words.substring(0, 79) + "…";
    }

    private static Instant happenedAt(String typed, ZoneId zone, Instant now, List<Refusal> refusals) {
        if (typed.isBlank()) return now;
        try {
            var at = LocalDateTime.parse(typed.strip()).atZone(zone);
            if (at.toInstant().isAfter(now.plus(AHEAD)) || at.getYear() < 2000)
                refusals.add(Refusal.of("TIME_OUT_OF_RANGE"));
            return at.toInstant().isAfter(now) ? now : at.toInstant();
        } catch (DateTimeException e) {
            refusals.add(Refusal.of("TIME_UNCLEAR", shortened(typed)));
            return now;
        }
    }
}
