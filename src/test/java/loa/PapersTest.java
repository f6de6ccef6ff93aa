package loa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the papers name exists. */
class PapersTest {

    @Test
    void every_type_of_the_glossary_exists() throws IOException {
        var known = types();
        var rows = Pattern.compile("(?m)^\\|[^|]+\\|[^|]+\\| `([\\w.]+)` \\|")
                .matcher(Files.readString(Path.of("docs/glossary.md")));
        int count = 0;
        while (rows.find()) {
            var name = rows.group(1);
            assertThat(known).as("docs/glossary.md").contains(name.substring(name.lastIndexOf('.') + 1));
            count++;
        }
        assertThat(count).isGreaterThan(15);
    }

    @Test
    void every_path_and_symbol_of_the_tour_exists() throws IOException {
        var known = types();
        var quoted = Pattern.compile("`([^`]+)`").matcher(Files.readString(Path.of("docs/tour.md")));
        int count = 0;
        while (quoted.find()) {
            var name = quoted.group(1);
            if (name.contains("/") && name.matches("(src|docs|deploy)/.*")) {
                assertThat(Path.of(name)).as("docs/tour.md").exists();
                count++;
            } else if (name.matches("[A-Z]\\w+(\\.\\w+)?")) {
                assertThat(known).as("docs/tour.md").contains(name.replaceAll("\\..*", ""));
                count++;
            }
        }
        assertThat(count).isGreaterThan(15);
    }

    @Test
    void every_link_between_the_papers_leads_somewhere() throws IOException {
        var link = Pattern.compile("\\]\\(([^)#:]+)\\)");
        for (var page : new String[] {"README.md", "docs/README.md", "docs/ops/README.md", "docs/handbook/README.md"}) {
            var links = link.matcher(Files.readString(Path.of(page)));
            while (links.find()) {
                assertThat(Path.of(page).resolveSibling(links.group(1)))
                        .as(page)
                        .exists();
            }
        }
    }

    private static Set<String> types() throws IOException {
        var declared = Pattern.compile("\\b(?:class|interface|record|enum)\\s+([A-Z]\\w*)");
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var all = files.filter(file -> file.toString().endsWith(".java")).toList();
            var names = new java.util.HashSet<String>();
            for (var file : all) {
                var matcher = declared.matcher(Files.readString(file));
                while (matcher.find()) names.add(matcher.group(1));
            }
            return names.stream().collect(Collectors.toUnmodifiableSet());
        }
    }
}
