package loa.plan.compiler;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Plans torn line by line: lines lost, doubled, swapped, joined, cut and soiled with what means something elsewhere. */
public final class TornText {

    private static final List<String> JUNK = List.of(
            "",
            "I.",
            "1.",
            "-",
            "+ ",
            "\t\t",
            "a\tb\tc",
            "Nơi nhận:",
            "PHỤ LỤC",
            "TM. ỦY BAN",
            "KẾ HOẠCH",
            "Điều 1.",
            "Trên đây là",
            "Kính gửi:",
            "(Kèm theo",
            "Số:",
            "ngày",
            "|",
            "…",
            "𝔘𝔫𝔦",
            "\u0301",
            "V/v",
            "Đợt 1:",
            "1.1.1.1.1.",
            "IIIIII.",
            "99)",
            "***",
            "Khẩu hiệu");

    private TornText() {}

    public static String torn(String plan, Random random) {
        var lines = new ArrayList<>(Arrays.asList(plan.split("\n", -1)));
        for (int n = 1 + random.nextInt(6); n > 0; n--) {
            int at = random.nextInt(lines.size());
            int other = random.nextInt(lines.size());
            switch (random.nextInt(9)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(other, lines.get(at));
                case 2 -> Collections.swap(lines, at, other);
                case 3 -> lines.add(at, JUNK.get(random.nextInt(JUNK.size())));
                case 4 -> lines.set(at, changed(lines.get(at), random));
                case 5 -> lines.set(at, lines.get(at) + JUNK.get(random.nextInt(JUNK.size())));
                case 6 -> Collections.shuffle(lines.subList(Math.min(at, other), Math.max(at, other)), random);
                case 7 ->
                    lines.subList(Math.min(at, other), Math.min(Math.min(at, other) + 9, Math.max(at, other)))
                            .clear();
                default -> lines.set(at, lines.get(at) + lines.get(other));
            }
            if (lines.isEmpty()) lines.add("");
        }
        return String.join("\n", lines);
    }

    private static String changed(String line, Random random) {
        if (line.isEmpty()) return "x";
        int at = random.nextInt(line.length());
        return switch (random.nextInt(3)) {
            case 0 -> line.substring(0, at) + line.substring(at + 1);
            case 1 -> line.substring(0, at) + (char) (32 + random.nextInt(90)) + line.substring(at);
            default -> line.substring(0, at) + "\n" + line.substring(at);
        };
    }
}
