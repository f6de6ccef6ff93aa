package loa;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import loa.platform.database.Migrations;
import loa.platform.view.View;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules of the house that a machine can hold; each failure names the file. */
class HouseRulesTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path WORDS = Path.of("src/main/resources/loa");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("loa");

    @Test
    void names_are_words_of_the_domain() {
        ArchRuleDefinition.noClasses()
                .should()
                .haveNameMatching(".*(Service|Manager|Impl|Dto|Entity|Util|Utils|Helper)")
                .check(CLASSES);
    }

    /** A stream of rows keeps its connection until somebody closes it: ten forgotten ones stop the application. */
    @Test
    void rows_are_read_as_lists() {
        ArchRuleDefinition.noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .check(CLASSES);
    }

    @Test
    void only_the_clock_knows_what_time_it_is() {
        var now = new DescribedPredicate<JavaMethodCall>("now() without a clock") {
            @Override
            public boolean test(JavaMethodCall call) {
                return call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getName().equals("now")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.getName().equals("java.time.Clock"));
            }
        };
        ArchRuleDefinition.noClasses().should().callMethodWhere(now).check(CLASSES);
    }

    @Test
    void each_view_has_its_template_beside_it_and_each_template_its_view_or_its_callers() {
        var templates = new TreeSet<String>();
        for (var file : files(MAIN, ".jte")) {
            templates.add(MAIN.relativize(file).toString().replace(".jte", "").replace('/', '.'));
        }
        var views = new TreeSet<String>();
        for (var type : CLASSES) {
            if (type.isAssignableTo(View.class) && !type.isInterface()) views.add(type.getName());
        }

        assertThat(templates).containsAll(views);
        var called = new HashSet<String>();
        for (var file : files(MAIN, ".jte")) {
            var calls = Pattern.compile("@template\\.([\\w.]+)").matcher(read(file));
            while (calls.find()) called.add(calls.group(1));
        }
        templates.removeAll(views);
        assertThat(templates).as("templates that nothing draws").allMatch(called::contains);
    }

    @Test
    void words_are_kept_in_message_files_and_not_in_templates() {
        var vietnamese = Pattern.compile("[ăâđêôơưĂÂĐÊÔƠƯ\\u1EA0-\\u1EF9àáãèéìíòóõùúýÀÁÃÈÉÌÍÒÓÕÙÚÝ]");
        for (var file : files(MAIN, ".jte")) {
            assertThat(read(file)).as(file.toString()).doesNotContainPattern(vietnamese);
        }
    }

    @Test
    void no_template_holds_inline_script_or_style() {
        for (var file : files(MAIN, ".jte")) {
            assertThat(read(file))
                    .as(file.toString())
                    .doesNotContainPattern("<style|\\sstyle=|<script(?![^>]*\\ssrc=)|\\son[a-z]+=\"");
        }
    }

    @Test
    void every_message_stands_in_both_languages_in_order() {
        for (var file : files(WORDS, "messages.properties")) {
            var vietnamese = keys(file);
            var english = keys(file.resolveSibling("messages_en.properties"));

            assertThat(vietnamese).as(file.toString()).isSorted().doesNotHaveDuplicates();
            assertThat(english).as(file.toString()).isEqualTo(vietnamese);
        }
    }

    @Test
    void every_message_used_exists_and_every_message_is_used() {
        var literal = Pattern.compile("\"([a-z]+\\.[A-Za-z0-9_.-]+)\"");
        var modules = Set.copyOf(modulesWithWords());
        var used = new TreeMap<String, Path>();
        for (var file : files(MAIN, ".jte", ".java")) {
            var matcher = literal.matcher(read(file));
            while (matcher.find()) {
                var text = matcher.group(1);
                if (modules.contains(text.substring(0, text.indexOf('.')))) used.put(text, file);
            }
        }
        var known = new TreeSet<String>();
        for (var file : files(WORDS, "messages.properties")) known.addAll(keys(file));

        var unused = known.stream()
                .filter(key -> !used.containsKey(key)
                        && used.keySet().stream().noneMatch(start -> start.endsWith(".") && key.startsWith(start)))
                .toList();

        assertThat(unused).as("messages that nothing shows").isEmpty();
        var called = Pattern.compile("msg\\(\\s*\"([a-z]+\\.[A-Za-z0-9_.-]*[A-Za-z0-9_-])\"\\s*[,)]");
        for (var file : files(MAIN, ".jte", ".java")) {
            var matcher = called.matcher(read(file));
            while (matcher.find()) assertThat(known).as(file.toString()).contains(matcher.group(1));
        }
    }

    @Test
    void sql_names_its_own_schema_or_what_another_module_offers() {
        var schemas = Migrations.modules();
        var table = Pattern.compile(
                "\\b(?:from|join|into|update|delete from)\\s+(" + String.join("|", schemas) + ")\\.(\\w+)");
        for (var module : schemas) {
            for (var file : files(MAIN.resolve("loa").resolve(module), ".java", ".sql")) {
                var matcher = table.matcher(read(file));
                while (matcher.find()) {
                    assertThat(matcher.group(1).equals(module)
                                    || matcher.group(2).startsWith("api_"))
                            .as("%s reads %s", file, matcher.group())
                            .isTrue();
                }
            }
        }
    }

    private static List<String> modulesWithWords() {
        try (var folders = Files.list(WORDS)) {
            return folders.map(folder -> folder.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> keys(Path file) {
        var keys = new ArrayList<String>();
        for (var line : read(file).lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) keys.add(line.substring(0, line.indexOf('=')));
        }
        return keys;
    }

    private static List<Path> files(Path folder, String... endings) {
        if (!Files.exists(folder)) return List.of();
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> Arrays.stream(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
