package loa.plan.compiler;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read in a plan: the contract {@code compiled-plan/1} between the compiler and everything after it. Unknown is
 * {@code null} or an empty list; nothing is guessed. Quotations are Unicode NFC.
 *
 * @param why for each fact, the rule that gave it and the words it came from
 */
public record CompiledPlan(
        String schema,
        Source source,
        Document document,
        Event event,
        List<Clause> clauses,
        List<Citation> citations,
        List<Unit> units,
        List<Topic> topics,
        List<Channels> channels,
        List<Window> windows,
        List<Duty> duties,
        List<Approval> approvals,
        List<Slogan> slogans,
        List<Recipient> recipients,
        List<Finding> findings,
        List<Why> why) {

    public static final String SCHEMA = "compiled-plan/1";

    /** The same plan with other things said of it. */
    public CompiledPlan withFindings(List<Finding> others) {
        return new CompiledPlan(
                schema,
                source,
                document,
                event,
                clauses,
                citations,
                units,
                topics,
                channels,
                windows,
                duties,
                approvals,
                slogans,
                recipients,
                List.copyOf(others),
                why);
    }

    /** The file it was read from; {@code characters} counts the UTF-16 units of the decoded text. */
    public record Source(
            String fileName,
            String mediaType,
            String sha256,
            int characters,
            @Nullable String charset) {}

    /** Letterhead, type, title and signature block. {@code kind} is the type's name, as {@code KE_HOACH}. */
    public record Document(
            @Nullable String kind,
            @Nullable String title,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            @Nullable String issuedAt,
            @Nullable String issuer,
            Signatory signatory) {}

    /** The signer: {@code position} is the line above the name, {@code capacity} those before it. */
    public record Signatory(
            @Nullable String capacity,
            @Nullable String position,
            @Nullable String name) {}

    /** What the campaign is about; {@code term} as {@code 2024-2029}. */
    public record Event(
            @Nullable String name,
            @Nullable String term,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    /** Half-open range of UTF-16 units in {@link SourceText#text()}. */
    public record Span(int start, int end) {}

    public enum ClauseKind {
        SECTION,
        BASIS,
        PREAMBLE,
        PURPOSE,
        REQUIREMENT,
        TOPIC,
        CHANNEL,
        WINDOW,
        DUTY,
        SLOGAN,
        CLOSING,
        RECIPIENT,
        NOTE
    }

    /** A numbered or bulleted item, or a paragraph; {@code label} as printed; {@code text} on one line. */
    public record Clause(
            String id, @Nullable String parent, @Nullable String label, ClauseKind kind, String text, Span span) {}

    /** A document the plan cites by number and symbol. */
    public record Citation(
            String clause,
            String kind,
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable String issuer) {}

    /** An owner of duties; {@code collective} where the name stands for many ("các xã, thị trấn"). */
    public record Unit(String key, String name, List<String> aliases, boolean collective) {}

    public enum Phase {
        BEFORE,
        DURING,
        AFTER
    }

    public record Topic(String clause, List<Phase> phases) {}

    public enum ChannelKind {
        MEETING,
        ORAL,
        MASS_MEDIA,
        PRESS,
        RADIO_TV,
        MOBILE_UNIT,
        LOUDSPEAKER,
        PORTAL,
        ZALO,
        FACEBOOK,
        YOUTUBE,
        TIKTOK,
        SMS,
        SOCIAL_MEDIA,
        NOTICE_BOARD,
        LED_SCREEN,
        LEAFLET,
        COMPETITION,
        PARTY_HANDBOOK,
        EXHIBITION,
        VISUAL_DISPLAY,
        ART_PROGRAMME
    }

    public record Channels(String clause, List<ChannelKind> kinds) {}

    public enum WindowSubject {
        CAMPAIGN,
        EVENT,
        VISUAL_DISPLAY,
        BROADCAST,
        EXHIBITION,
        ART_PROGRAMME
    }

    /** A period; {@code from} or {@code to} is {@code null} where open or unknown. */
    public record Window(
            String clause,
            WindowSubject subject,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<Phase> phases,
            boolean toBeAnnounced) {}

    public enum DutyRole {
        LEAD,
        COORDINATE
    }

    public enum Action {
        GUIDE,
        DIRECT,
        INSPECT,
        LISTEN,
        APPROVE,
        SUBMIT,
        ADVISE,
        ASSIGN,
        COORDINATE,
        PREPARE,
        PRODUCE,
        TRANSLATE,
        BROADCAST,
        PUBLISH,
        ARCHIVE,
        EXHIBIT,
        DECORATE,
        DISPLAY,
        STAGE,
        SUPPLY,
        REHEARSE,
        INFORM,
        NOTIFY,
        HONOUR,
        REPORT,
        FUND,
        PROTECT
    }

    public enum DutyObject {
        STAGE_DESIGN,
        SLOGANS,
        EXHIBITION,
        ART_PROGRAMME,
        ACTIVITIES,
        REPORTAGE,
        PHOTOS,
        DOCUMENTS,
        AUDIO,
        FLAGS_BANNERS
    }

    public enum Anchor {
        EVENT_START,
        EVENT_END,
        CAMPAIGN_START
    }

    public enum Recurrence {
        DAILY,
        WEEKLY,
        MONTHLY,
        QUARTERLY
    }

    /** When a duty is due: a printed day, or days from an anchor (negative: before), or a recurrence. */
    public record Deadline(
            String text,
            @Nullable LocalDate date,
            @Nullable Anchor anchor,
            @Nullable Integer offsetDays,
            @Nullable Recurrence recurrence) {}

    public enum QuantityUnit {
        MINUTE,
        ARTICLE,
        REPORTAGE,
        PHOTO,
        BANNER,
        FLAG,
        PANEL,
        POSTER,
        LEAFLET,
        SESSION,
        TIME,
        PERFORMANCE,
        PERSON,
        KM
    }

    public record Quantity(double value, QuantityUnit unit, String text) {}

    /** One clause of kind {@link ClauseKind#DUTY}: who does what, with whom, when. */
    public record Duty(
            String clause,
            @Nullable String unit,
            DutyRole role,
            List<Action> actions,
            List<DutyObject> objects,
            List<String> partners,
            List<Phase> phases,
            @Nullable Deadline deadline,
            boolean conditional,
            List<String> languages,
            List<ChannelKind> channels,
            List<Quantity> quantities,
            List<String> places,
            List<String> steps) {}

    /** Who approves an object: several units = all must approve. */
    public record Approval(DutyObject object, List<String> by, List<String> clauses) {}

    public record Slogan(String clause, String text) {}

    public enum Purpose {
        REPORT,
        COORDINATE,
        IMPLEMENT,
        FILE,
        INFORM
    }

    public record Recipient(String clause, String name, Purpose purpose) {}

    public enum Severity {
        ERROR,
        WARNING,
        INFO
    }

    /** What is wrong with the plan; {@code message} and {@code suggestion} in Vietnamese. */
    public record Finding(
            String code,
            Severity severity,
            @Nullable String clause,
            String message,
            @Nullable String suggestion) {}

    public enum Certainty {
        CERTAIN,
        CHECK
    }

    /**
     * Where a fact came from.
     *
     * @param fact the fact's place in this document, as {@code duty.deadline}, {@code duty.action}, {@code document.number}
     * @param value the fact's value as in this document, as {@code TRANSLATE} or {@code 2024-10-15}
     * @param rule short name of the rule that gave it
     * @param words where its words stand in the source text
     */
    public record Why(
            @Nullable String clause, String fact, String value, String rule, Span words, Certainty certainty) {}
}
