package loa.translation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.audit.AuditLog;
import loa.media.MediaDesk;
import loa.media.MediaShelf;
import loa.media.Medium;
import loa.media.Taking;
import loa.media.Upload;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.translation.exchange.Pair;
import loa.translation.memory.Memory;
import loa.translation.memory.Term;
import loa.translation.memory.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the glossary grows and memories come in; whoever does tasks anywhere may add to both. */
@Component
public class GlossaryDesk {

    /** A term that was added, or why not. */
    public sealed interface Adding {

        record Added() implements Adding {}

        record NotAdded(Refusal why) implements Adding {}

        record NotTaken(Taking.Refused file) implements Adding {}
    }

    private final Terms terms;
    private final Memory memory;
    private final MediaDesk media;
    private final MediaShelf shelf;
    private final Rights rights;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    GlossaryDesk(
            Terms terms,
            Memory memory,
            MediaDesk media,
            MediaShelf shelf,
            Rights rights,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.terms = terms;
        this.memory = memory;
        this.media = media;
        this.shelf = shelf;
        this.rights = rights;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Adds a term, with how it is said if somebody recorded it. */
    public Adding add(
            String language, String source, String words, String second, String note, @Nullable Upload voice, Me me) {
        rights.require(me, Power.DO_TASK, null, null);
        if (source.isBlank()) return new Adding.NotAdded(Refusal.SOURCE_MISSING);
        if (words.isBlank() && voice == null) return new Adding.NotAdded(Refusal.WORDS_MISSING);
        if (voice == null) return enter(language, source, words, second, note, null, me);
        return switch (media.take(voice)) {
            case Taking.Refused refused -> new Adding.NotTaken(refused);
            case Taking.Taken taken when !taken.kind().sound() -> new Adding.NotAdded(Refusal.NOT_SOUND);
            case Taking.Taken taken -> enter(language, source, words, second, note, taken, me);
        };
    }

    private Adding enter(
            String language,
            String source,
            String words,
            String second,
            String note,
            Taking.@Nullable Taken voice,
            Me me) {
        var added = transaction.execute(status -> {
            var kept = voice == null ? null : media.enter(voice, new UnitId(me.unit()), null, me);
            var term = new Term(
                    UUID.randomUUID(),
                    language,
                    source.strip(),
                    words.strip(),
                    second.strip(),
                    note.strip(),
                    kept,
                    me.name());
            if (!terms.add(term)) {
                status.setRollbackOnly();
                return false;
            }
            record("added", term, me);
            return true;
        });
        return Boolean.TRUE.equals(added) ? new Adding.Added() : new Adding.NotAdded(Refusal.TERM_TAKEN);
    }

    @Transactional
    public void remove(String language, UUID id, Me me) {
        rights.require(me, Power.DO_TASK, null, null);
        terms.find(language, id).ifPresent(term -> {
            terms.remove(id);
            record("removed", term, me);
        });
    }

    /** How a term is said; a glossary is for everybody who works here. */
    public Optional<Resource> voice(Medium medium) {
        return shelf.lent(medium);
    }

    /** Remembers sentences that were translated elsewhere. */
    @Transactional
    public void remember(String language, List<Pair> pairs, Me me) {
        rights.require(me, Power.DO_TASK, null, null);
        var nowhere = new UUID(0, 0);
        for (var pair : pairs) {
            memory.add(
                    language,
                    new Memory.Unit(
                            Sentence.sha256(pair.sourceWords()),
                            pair.sourceWords(),
                            pair.targetWords(),
                            "",
                            null,
                            nowhere,
                            me.name()));
        }
        audit.append(
                me,
                "translation.memory",
                "language:" + language,
                null,
                me.unit(),
                Map.of("language", language, "sentences", Integer.toString(pairs.size())));
    }

    private void record(String act, Term term, Me me) {
        audit.append(
                me,
                "translation.term." + act,
                "language:" + term.language(),
                null,
                me.unit(),
                Map.of("language", term.language(), "source", term.source(), "words", term.words()));
    }
}
