package loa.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import loa.SharedFiles;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.CompiledPlan.Certainty;
import loa.plan.compiler.CompiledPlan.Clause;
import loa.plan.compiler.CompiledPlan.ClauseKind;
import loa.plan.compiler.CompiledPlan.Span;
import loa.plan.compiler.CompiledPlan.Why;
import loa.plan.compiler.PlanCompiler;
import loa.plan.compiler.SourceText;
import loa.plan.compiler.reader.Readers;
import loa.plan.compiler.reader.Reading.Read;
import loa.plan.web.DocumentPane.Joined;
import loa.plan.web.DocumentPane.Marked;
import loa.plan.web.DocumentPane.NextCell;
import loa.plan.web.DocumentPane.Plain;
import loa.plan.web.DocumentPane.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentPaneTest {

    @ParameterizedTest
    @ValueSource(strings = {"tram-tau-2024.txt", "lam-binh-2024.docx", "quang-tri-ccb-2022.pdf", "hoa-an-2023.txt"})
    void no_letter_of_a_plan_is_lost_or_repeated(String file) throws Exception {
        var bytes = Files.readAllBytes(SharedFiles.shared("plans/" + file));
        var source = ((Read) Readers.read(bytes, file)).text();

        var pane = DocumentPane.of(source, new PlanCompiler().compile(source), Set.of());

        assertThat(letters(pane)).isEqualTo(source.text().replaceAll("\\s", ""));
        assertThat(anchors(pane)).doesNotHaveDuplicates();
    }

    @Test
    void words_of_facts_that_cross_go_on_behind_each_other() {
        var source = new SourceText("x.txt", "text/plain", "", null, "- treo cờ và băng rôn");
        var pane = DocumentPane.of(source, plan(new Span(2, 9), new Span(7, 21)), Set.of());

        var words = pane.blocks().getFirst().words();

        assertThat(words).hasSize(3);
        assertThat(words.get(1))
                .isEqualTo(new Marked(
                        "w-2-9",
                        false,
                        false,
                        List.of(new Plain("treo "), new Marked("w-7-21", false, false, List.of(new Plain("cờ"))))));
        assertThat(words.get(2)).isEqualTo(new Marked(null, false, false, List.of(new Plain(" và băng rôn"))));
    }

    @Test
    void a_clause_that_a_page_break_cut_is_one_and_says_so() {
        var text = "- treo cờ\n\nvà băng rôn";
        var source = new SourceText("x.txt", "text/plain", "", null, text);
        var clause = new Clause("1", null, "-", ClauseKind.DUTY, "treo cờ và băng rôn", new Span(0, text.length()));

        var pane = DocumentPane.of(source, plan(List.of(clause), List.of()), Set.of());

        assertThat(pane.blocks()).hasSize(1);
        assertThat(pane.blocks().getFirst().words())
                .containsExactly(new Plain("- treo cờ"), new Joined(), new Plain("và băng rôn"));
    }

    private static CompiledPlan plan(Span... spans) {
        var clause = new Clause("1", null, "-", ClauseKind.DUTY, "treo cờ và băng rôn", new Span(0, 21));
        var why = List.of(spans).stream()
                .map(span -> new Why("1", "duty.action", "DISPLAY", "verb", span, Certainty.CERTAIN))
                .toList();
        return plan(List.of(clause), why);
    }

    private static CompiledPlan plan(List<Clause> clauses, List<Why> why) {
        var nothing = new PlanCompiler().compile(new SourceText("x", "text/plain", "", null, "x"));
        return new CompiledPlan(
                nothing.schema(),
                nothing.source(),
                nothing.document(),
                nothing.event(),
                clauses,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                why);
    }

    private static String letters(DocumentPane pane) {
        return pane.blocks().stream().map(block -> letters(block.words())).collect(Collectors.joining());
    }

    private static String letters(List<Words> words) {
        return words.stream()
                .map(word -> switch (word) {
                    case Plain(var text) -> text.replaceAll("\\s", "");
                    case Marked marked -> letters(marked.words());
                    case Joined _, NextCell _ -> "";
                })
                .collect(Collectors.joining());
    }

    private static List<String> anchors(DocumentPane pane) {
        var anchors = new ArrayList<String>();
        pane.blocks().forEach(block -> anchors(block.words(), anchors));
        return anchors;
    }

    private static void anchors(List<Words> words, List<String> anchors) {
        for (var word : words) {
            if (!(word instanceof Marked marked)) continue;
            if (marked.id() != null) anchors.add(marked.id());
            anchors(marked.words(), anchors);
        }
    }
}
