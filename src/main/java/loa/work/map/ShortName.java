package loa.work.map;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The name of a place without what all places are called, in two lines that fit a tile. */
record ShortName(List<String> lines, String initials) {

    private static final Pattern KIND = Pattern.compile("^(?:Xã|Phường|Thị trấn|Đặc khu)\\s+(?=\\S)");
    private static final int FITS = 12;

    static ShortName of(String name) {
        var words = KIND.matcher(name).replaceFirst("").split("\\s+");
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : words) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > FITS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        var shown = lines.size() <= 2 ? lines : List.of(lines.getFirst(), lines.get(1) + "…");
        var initials = List.of(words).stream()
                .limit(3)
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
        return new ShortName(List.copyOf(shown), initials);
    }
}
