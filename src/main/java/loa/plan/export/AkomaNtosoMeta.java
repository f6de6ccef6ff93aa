package loa.plan.export;

import java.util.Map;
import java.util.stream.Collectors;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.CompiledPlan.Duty;
import loa.plan.compiler.SourceText;
import loa.plan.compiler.text.Fold;
import org.jspecify.annotations.Nullable;

/** What Akoma Ntoso says about a plan rather than in it: identity, references, and the duties that were read. */
final class AkomaNtosoMeta {

    private static final String OURS = "#loa";
    /** The standard wants a date; this one says that none is known. */
    private static final String NO_DATE = "0001-01-01";

    private final CompiledPlan plan;
    private final SourceText source;
    private final XmlOut out;
    private final Map<String, String> eIds;

    AkomaNtosoMeta(CompiledPlan plan, SourceText source, XmlOut out, Map<String, String> eIds) {
        this.plan = plan;
        this.source = source;
        this.out = out;
        this.eIds = eIds;
    }

    void write() {
        out.element("meta", () -> {
            identification("main");
            out.element("references", this::references, "source", OURS);
            out.element(
                    "proprietary",
                    () -> plan.duties().forEach(this::duty),
                    "source",
                    OURS,
                    "xmlns:loa",
                    "urn:loa:" + CompiledPlan.SCHEMA.replace('/', ':'));
        });
    }

    /** Only who this part is, for an annex. */
    void identity(String component) {
        out.element("meta", () -> identification(component.toLowerCase()));
    }

    private void identification(String component) {
        var document = plan.document();
        var known = document.issuedOn() != null;
        var date = known ? String.valueOf(document.issuedOn()) : NO_DATE;
        var number = document.number() == null ? "khong-so" : Fold.key(document.number());
        var kind = Fold.key(Names.kind(document.kind()));
        var work = "/akn/vn/doc/" + kind + "/" + (known ? date : "khong-ngay") + "/" + number;
        out.element(
                "identification",
                () -> {
                    level("FRBRWork", work, component, date, () -> {
                        out.empty("FRBRcountry", "value", "vn");
                        if (document.number() != null) out.empty("FRBRnumber", "value", document.number());
                    });
                    level(
                            "FRBRExpression",
                            work + "/vie@",
                            component,
                            date,
                            () -> out.empty("FRBRlanguage", "language", "vie"));
                    level(
                            "FRBRManifestation",
                            work + "/vie@.xml",
                            component,
                            date,
                            () -> out.empty("FRBRformat", "value", "application/akn+xml"));
                },
                "source",
                OURS);
    }

    private void level(String name, String uri, String component, String date, Runnable rest) {
        out.element(name, () -> {
            out.empty("FRBRthis", "value", uri + "/!" + component);
            out.empty("FRBRuri", "value", uri);
            out.empty("FRBRdate", "date", date, "name", date.equals(NO_DATE) ? "unknown" : "issued");
            out.empty("FRBRauthor", "href", "#issuer", "as", "#author");
            rest.run();
        });
    }

    private void references() {
        for (int i = 0; i < plan.citations().size(); i++) {
            var citation = plan.citations().get(i);
            var number = citation.number() == null ? "" : citation.number();
            var href = "/akn/vn/doc/" + Fold.key(citation.kind()) + "/"
                    + (citation.date() == null ? "khong-ngay" : citation.date()) + "/"
                    + (number.isEmpty() ? "khong-so" : Fold.key(number));
            out.empty(
                    "activeRef",
                    "eId",
                    "cite_" + (i + 1),
                    "href",
                    href,
                    "showAs",
                    (citation.kind() + " " + number).strip());
        }
        term("TLCOrganization", "loa", "organization", "Loa");
        term("TLCOrganization", "issuer", "organization", plan.document().issuer());
        for (var unit : plan.units()) term("TLCOrganization", "unit_" + unit.key(), "organization", unit.name());
        term("TLCPerson", "signer", "person", plan.document().signatory().name());
        term("TLCRole", "signer-post", "role", plan.document().signatory().position());
        term("TLCRole", "author", "role", "Cơ quan ban hành");
        term("TLCEvent", "event", "event", plan.event().name());
        term("TLCObject", "source", "object", source.fileName() + " (SHA-256 " + source.sha256() + ")");
    }

    private void term(String element, String eId, String kind, @Nullable String shown) {
        var name = shown == null || shown.isBlank() ? "—" : shown;
        out.empty(element, "eId", eId, "href", "/akn/ontology/" + kind + "/vn/" + Fold.key(name), "showAs", name);
    }

    private void duty(Duty duty) {
        var deadline = duty.deadline();
        out.empty(
                "loa:duty",
                "clause",
                "#" + eIds.getOrDefault(duty.clause(), duty.clause()),
                "unit",
                duty.unit() == null ? null : "#unit_" + duty.unit(),
                "role",
                duty.role().name(),
                "actions",
                names(duty.actions()),
                "objects",
                names(duty.objects()),
                "partners",
                duty.partners().isEmpty()
                        ? null
                        : duty.partners().stream().map(key -> "#unit_" + key).collect(Collectors.joining(" ")),
                "phases",
                names(duty.phases()),
                "channels",
                names(duty.channels()),
                "languages",
                duty.languages().isEmpty() ? null : String.join(" ", duty.languages()),
                "conditional",
                String.valueOf(duty.conditional()),
                "deadline",
                deadline == null ? null : deadline.text(),
                "due",
                deadline == null || deadline.date() == null
                        ? null
                        : deadline.date().toString(),
                "anchor",
                deadline == null || deadline.anchor() == null
                        ? null
                        : deadline.anchor().name(),
                "offsetDays",
                deadline == null || deadline.offsetDays() == null
                        ? null
                        : deadline.offsetDays().toString(),
                "recurrence",
                deadline == null || deadline.recurrence() == null
                        ? null
                        : deadline.recurrence().name());
    }

    private static @Nullable String names(java.util.List<? extends Enum<?>> values) {
        return values.isEmpty() ? null : values.stream().map(Enum::name).collect(Collectors.joining(" "));
    }
}
