package loa.plan.compiler.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import loa.plan.compiler.CompiledPlan.Citation;
import loa.plan.compiler.CompiledPlan.Finding;
import loa.plan.compiler.CompiledPlan.Severity;
import loa.plan.compiler.text.Fold;

/** Whether a citation's symbol fits the kind of document it names (Decree 30/2020/NĐ-CP, appendix III; 36-HD/VPTW). */
final class CitationForm {

    /** The abbreviations that may stand in the symbol of each kind, folded, the official one first. */
    private static final Map<String, List<String>> SYMBOLS = Map.ofEntries(
            Map.entry("Nghị quyết", List.of("NQ", "NQLT")),
            Map.entry("Nghị định", List.of("NĐ")),
            Map.entry("Quyết định", List.of("QĐ")),
            Map.entry("Chỉ thị", List.of("CT")),
            Map.entry("Kết luận", List.of("KL")),
            Map.entry("Thông tư", List.of("TT")),
            Map.entry("Thông tư liên tịch", List.of("TTLT")),
            Map.entry("Thông báo", List.of("TB", "TBKL")),
            Map.entry("Thông tri", List.of("TT", "TTr")),
            Map.entry("Kế hoạch", List.of("KH", "KHLT", "KHPH")),
            Map.entry("Tờ trình", List.of("TTr", "TT")),
            Map.entry("Hướng dẫn", List.of("HD", "HDLT", "HDLN")),
            Map.entry("Quy định", List.of("QyĐ", "QĐ", "QĐi")),
            Map.entry("Quy chế", List.of("QC", "QCPH")),
            Map.entry("Chương trình", List.of("CTr", "CT", "CTPH", "CTHĐ", "CTHD", "CTrPH")),
            Map.entry("Đề án", List.of("ĐA")),
            Map.entry("Phương án", List.of("PA")),
            Map.entry("Báo cáo", List.of("BC")),
            Map.entry("Biên bản", List.of("BB")),
            Map.entry("Công điện", List.of("CĐ")),
            Map.entry("Giấy mời", List.of("GM")));

    /** Kinds whose acts of the National Assembly are numbered by its term instead. */
    private static final Set<String> OF_ASSEMBLY = Set.of("qh", "ubtvqh");

    /** Abbreviations that name no body and no department, so they never open a letter's symbol. */
    private static final Set<String> NEVER_IN_LETTERS = Set.of("qđ", "nq", "nđ", "ttr", "kl", "kh");

    private CitationForm() {}

    static Optional<Finding> check(Citation citation) {
        var number = citation.number();
        if (number == null) return Optional.empty();
        var parts = Arrays.stream(Fold.fold(number).split("[-/.&]"))
                .filter(part -> !part.matches("\\d*"))
                .toList();
        if (parts.isEmpty() || parts.stream().anyMatch(part -> OF_ASSEMBLY.contains(part.replaceAll("\\d+$", ""))))
            return Optional.empty();
        if (citation.kind().equals("Công văn")) {
            return NEVER_IN_LETTERS.contains(parts.getFirst())
                    ? Optional.of(finding(citation, "Công văn không mang ký hiệu của loại văn bản khác."))
                    : Optional.empty();
        }
        var symbols = SYMBOLS.get(citation.kind());
        if (symbols == null || symbols.stream().anyMatch(symbol -> fits(parts.getFirst(), symbol)))
            return Optional.empty();
        return Optional.of(
                finding(citation, citation.kind() + " phải có chữ “" + symbols.getFirst() + "” trong ký hiệu."));
    }

    private static boolean fits(String part, String symbol) {
        var plain = Fold.plain(symbol);
        return Fold.plain(part).equals(plain) || part.startsWith(Fold.fold(symbol)) && part.endsWith("ub");
    }

    private static Finding finding(Citation citation, String why) {
        return new Finding(
                "CITATION_MALFORMED",
                Severity.WARNING,
                citation.clause(),
                "Ký hiệu “" + citation.number() + "” không đúng với " + citation.kind() + ". " + why,
                "Đối chiếu văn bản gốc và sửa lại ký hiệu.");
    }
}
