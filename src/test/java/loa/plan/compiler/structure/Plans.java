package loa.plan.compiler.structure;

import java.util.List;
import loa.plan.compiler.CompiledPlan.Clause;
import loa.plan.compiler.SourceText;

/** Short plans for tests: a text, and its outline as lines of id, kind and text. */
final class Plans {

    private Plans() {}

    static Structure read(String text) {
        return Structure.read(new SourceText("thu.txt", "text/plain", "", "UTF-8", text));
    }

    /** Each clause as {@code id KIND}. */
    static List<String> outline(String text) {
        return read(text).clauses().stream()
                .map(clause -> clause.id() + " " + clause.kind())
                .toList();
    }

    /** The same of the clauses below a title and a lead-in, which are left out. */
    static List<String> body(String text) {
        return outline("KẾ HOẠCH\nTuyên truyền Ngày hội Sách\n\nỦy ban nhân dân xã xây dựng kế hoạch như sau:\n" + text)
                .stream()
                .filter(line -> !line.startsWith("preamble/1 "))
                .toList();
    }

    static Clause clause(String text, String id) {
        return read(text).clauses().stream()
                .filter(clause -> clause.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + id + " in " + outline(text)));
    }
}
