package loa.plan.compiler.fact;

import java.util.ArrayList;
import java.util.List;

/** The places a duty names: {@code tại cầu Nặm Luông}, {@code trên trục đường chính}, {@code trước cổng trường}. */
final class Places {

    private static final Lexicon<Boolean> PREPOSITIONS = Lexicon.of("""
            tại, ở, tại các, ở các, trên các tuyến, trên tuyến, trên trục, trên các trục, trên đường, trên các đường, trước cổng, trước cửa,
            trước trụ sở, trước công sở, trước nhà, trong hội trường, khu vực, dọc, dọc theo, trong và ngoài hội trường, quanh, trên địa bàn""");
    private static final Lexicon<Boolean> NOUNS = Lexicon.of("""
            cầu, ngã ba, ngã tư, ngã sáu, ngã năm, đường, phố, chợ, trường, trường học, chùa, trụ sở, hội trường, nhà văn hóa, trục đường, tuyến,
            tuyến đường, tuyến phố, cổng, cửa, quảng trường, công viên, sân vận động, bảo tàng, thôn, bản, buôn, ấp, xã, phường, khu, trước cổng,
            trước cửa, trên trục đường, trên tuyến, trên các tuyến, khu dân cư, nhà, trung tâm""");
    private static final Lexicon<Boolean> ENDS = Lexicon.of("""
            trong, vào, từ ngày, để, phục vụ, về, xong, hoàn thành, trước ngày, trước khi, nhằm, với, chậm nhất, theo, bằng, cho, đến hết, có, dài,
            trong những ngày, bảo đảm, đảm bảo, sau, trước và, trước, trong thời gian""");
    private static final Lexicon<Boolean> NO_PLACES = Lexicon.of("""
            đại hội, lễ hội, hội nghị, tuần lễ, các cuộc, cuộc họp, buổi, kế hoạch, công văn, phiên, lễ, mục, quyết định, các hội nghị, bảng tin, tờ trình,
            thông báo, văn bản""");
    private static final int LONGEST = 16;

    private Places() {}

    static List<Found<String>> in(Words words, int from) {
        var places = new ArrayList<Found<String>>();
        for (int i = from; i < words.count(); i++) {
            int at = PREPOSITIONS.skip(words, i);
            if (at == i) continue;
            boolean bare = words.is(i, "tại") || words.is(i, "ở");
            i = list(words, bare ? i + 1 : i, places) - 1;
        }
        return places;
    }

    private static int list(Words words, int from, List<Found<String>> places) {
        int start = from;
        if (NO_PLACES.has(words, start)) return start + 1;
        while (true) {
            int end = end(words, start);
            if (end > start) {
                var text = words.text(start, end);
                if (places.stream().noneMatch(place -> place.value().equals(text))) {
                    places.add(Found.check(text, "place.preposition", words.span(start, end)));
                }
            }
            int next = end + 1;
            boolean more =
                    (words.is(end, ",") || words.is(end, "và")) && (NOUNS.has(words, next) || words.isCapital(next));
            if (!more || end == start) return Math.max(end, from + 1);
            start = next;
        }
    }

    private static int end(Words words, int from) {
        int at = from + 1;
        while (at < words.count() && at < from + LONGEST) {
            boolean stop =
                    !words.isWord(at) || words.is(at, "và") || ENDS.has(words, at) || Vocabulary.startsTask(words, at);
            if (stop) break;
            at++;
        }
        return Math.min(at, words.count());
    }
}
