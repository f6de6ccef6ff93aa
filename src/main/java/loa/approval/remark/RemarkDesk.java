package loa.approval.remark;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.approval.Preview;
import loa.approval.Reader;
import loa.approval.Showcases;
import loa.approval.SignOffId;
import loa.approval.Version;
import loa.approval.remark.Anchor.OnAll;
import loa.approval.remark.Anchor.OnWords;
import loa.audit.AuditLog;
import loa.platform.Me;
import loa.platform.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where whoever sees a version says something about a place in it, answers, and calls it settled. */
@Component
public class RemarkDesk {

    private static final int LONGEST = 4000;

    private final Remarks remarks;
    private final Reader reader;
    private final Showcases showcases;
    private final AuditLog audit;
    private final Clock clock;

    RemarkDesk(Remarks remarks, Reader reader, Showcases showcases, AuditLog audit, Clock clock) {
        this.remarks = remarks;
        this.reader = reader;
        this.showcases = showcases;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why something is not said. */
    public enum Refusal {
        NOTHING,
        LONG,
        /** The words quoted do not stand there. */
        NOT_THERE,
        /** What was typed as a moment of sound or film is none. */
        NO_MOMENT;

        public String key() {
            return "approval.remark.refusal." + name();
        }
    }

    /** Says something about a place in the version. */
    @Transactional
    public Optional<Refusal> say(SignOffId signOff, Anchor anchor, String words, Me me) {
        var version = version(signOff, me);
        var refusal = refusal(words);
        if (refusal.isPresent()) return refusal;
        var place = showcases.preview(version).flatMap(preview -> placed(preview, anchor));
        if (place.isEmpty()) return Optional.of(Refusal.NOT_THERE);
        add(signOff, version, place.get(), null, words, me);
        return Optional.empty();
    }

    /** Answers a remark about the same subject. */
    @Transactional
    public Optional<Refusal> answer(SignOffId signOff, UUID id, String words, Me me) {
        var version = version(signOff, me);
        var refusal = refusal(words);
        if (refusal.isPresent()) return refusal;
        var remark = of(version, id);
        var first = remark.answers() == null ? remark.id() : remark.answers();
        add(signOff, version, new OnAll(), first, words, me);
        return Optional.empty();
    }

    /** Calls a remark settled, or opens it again. */
    @Transactional
    public void resolve(SignOffId signOff, UUID id, boolean settled, Me me) {
        var version = version(signOff, me);
        of(version, id);
        remarks.resolve(id, settled ? me.name() : null, settled ? clock.instant() : null);
        put(version, settled ? "approval.remark.settled" : "approval.remark.opened", Map.of(), me);
    }

    /** A quotation without offsets is looked for; offsets that do not fit are put right. */
    private static Optional<Anchor> placed(Preview preview, Anchor anchor) {
        if (anchor instanceof OnWords on && on.quote().isBlank()) return Optional.empty();
        return Anchoring.in(preview, anchor);
    }

    private Version version(SignOffId signOff, Me me) {
        return reader.find(signOff, me)
                .orElseThrow(() -> new IllegalArgumentException("no such approval: " + signOff))
                .version();
    }

    private Remark of(Version version, UUID id) {
        return remarks.of(version.subject()).stream()
                .filter(remark -> remark.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such remark: " + id));
    }

    private static Optional<Refusal> refusal(String words) {
        if (words.isBlank()) return Optional.of(Refusal.NOTHING);
        return Typed.letters(words) > LONGEST ? Optional.of(Refusal.LONG) : Optional.empty();
    }

    private void add(SignOffId signOff, Version version, Anchor anchor, @Nullable UUID answers, String words, Me me) {
        var remark = new Remark(
                UUID.randomUUID(),
                signOff,
                answers,
                anchor,
                words.strip(),
                clock.instant(),
                me.person(),
                me.name(),
                me.post(),
                me.unitName(),
                null);
        remarks.add(remark, version.subject(), me);
        put(version, "approval.remark.made", Map.of("words", words.strip()), me);
    }

    private void put(Version version, String act, Map<String, String> more, Me me) {
        var details = new HashMap<>(more);
        details.put("title", version.title());
        audit.append(
                me,
                act,
                version.subject().toString(),
                version.campaign().value(),
                version.owner().value(),
                details);
    }
}
