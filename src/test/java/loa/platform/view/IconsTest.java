package loa.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class IconsTest {

    @Test
    void every_icon_a_page_or_the_navigation_asks_for_is_in_the_sprite() throws IOException {
        var sprite = Files.readString(Path.of("src/main/resources/static/assets/icons.svg"));
        var asked = new TreeMap<String, Path>();
        var icon = Pattern.compile(
                "Icon\\(name = \"([\\w-]+)\"|new (?:Navigation\\.)?Entry\\(\"/[^\"]*\", \"[^\"]+\", \"([\\w-]+)\"");
        try (var files = Files.walk(Path.of("src/main/java"))) {
            files.filter(Files::isRegularFile).forEach(file -> {
                var found = icon.matcher(read(file));
                while (found.find()) asked.put(found.group(1) == null ? found.group(2) : found.group(1), file);
            });
        }

        assertThat(asked).containsKeys("my-work", "more");
        asked.forEach(
                (name, file) -> assertThat(sprite).as("icon of %s", file).contains("<symbol id=\"" + name + "\""));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
