package loa.plan;

import java.time.LocalDate;
import loa.plan.compiler.CompiledPlan.Document;
import loa.plan.compiler.CompiledPlan.Signatory;
import org.jspecify.annotations.Nullable;

/** What letterhead, title and signature of a plan say, as a person puts it right. */
public record Letterhead(
        String title,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable String issuer,
        @Nullable String signer) {

    /** The document with this put right in it. */
    Document in(Document read) {
        var signatory = read.signatory();
        return new Document(
                read.kind(),
                title,
                number,
                issuedOn,
                read.issuedAt(),
                issuer,
                new Signatory(signatory.capacity(), signatory.position(), signer));
    }
}
