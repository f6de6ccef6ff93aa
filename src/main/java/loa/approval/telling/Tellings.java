package loa.approval.telling;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import loa.approval.ApprovalEvent;
import loa.approval.ApprovalEvent.*;
import loa.approval.NextAsked;
import loa.approval.Reader;
import loa.approval.Seat;
import loa.approval.SignOffId;
import loa.approval.Version;
import loa.approval.docket.Item;
import loa.approval.mandate.Mandate;
import loa.approval.mandate.Mandates;
import loa.approval.outside.OutsideAnswered;
import loa.notification.Notice;
import loa.notification.NoticeKind;
import loa.notification.NotificationDesk;
import loa.notification.Recipients;
import loa.notification.Way;
import loa.organization.Person;
import loa.organization.PersonId;
import loa.organization.Persons;
import loa.organization.Power;
import loa.organization.UnitId;
import loa.platform.view.Days;
import loa.work.Campaigns;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Tells people what happens to versions, as it happens: who is asked, and what was said. */
@Configuration
class Tellings {

    static final String TO_JUDGE = "approval.toJudge";
    static final String JUDGED = "approval.judged";

    private final Reader reader;
    private final Persons persons;
    private final Mandates mandates;
    private final Campaigns campaigns;
    private final NotificationDesk desk;

    Tellings(Reader reader, Persons persons, Mandates mandates, Campaigns campaigns, NotificationDesk desk) {
        this.reader = reader;
        this.persons = persons;
        this.mandates = mandates;
        this.campaigns = campaigns;
        this.desk = desk;
    }

    @Bean
    static NoticeKind versionsToJudge() {
        return new NoticeKind(TO_JUDGE, "approval.kindOfNotice.toJudge", 60, Set.of(Way.EMAIL, Way.PUSH));
    }

    @Bean
    static NoticeKind versionsJudged() {
        return new NoticeKind(JUDGED, "approval.kindOfNotice.judged", 61, Set.of(Way.EMAIL, Way.PUSH));
    }

    @EventListener
    void tell(ApprovalEvent event) {
        switch (event) {
            case Submitted _ -> ask(event.signOff(), event.version());
            case Approved _ -> tellAuthors(event, "approved", null);
            case ChangesAsked(var _, var _, var changes) -> tellAuthors(event, "changes", String.join("\n", changes));
            case Returned(var _, var _, var reason) -> tellAuthors(event, "returned", reason);
            case Rejected(var _, var _, var reason) -> tellAuthors(event, "rejected", reason);
            case Contradicted _ ->
                tell(event.signOff(), event.version(), TO_JUDGE, "conflict", runners(event.version()), null);
            case Forced(var _, var _, var until) -> {
                tellAuthors(event, "forced", Days.full(until));
                item(event.signOff()).asked().forEach(seat -> askOne(event.signOff(), event.version(), seat, "owed"));
            }
            case Withdrawn _, Voided _ -> {
                // Nobody waits to hear of it: it is gone from the lists.
            }
        }
    }

    /** Reminds of an approval that is owed: who signs, and who runs the campaign, once before its day is past and once after. */
    void remind(Item item, boolean late) {
        var version = item.version();
        var to = new LinkedHashSet<>(runners(version));
        item.asked().forEach(seat -> to.addAll(signers(seat.body(), version)));
        var notice = Notice.of(
                TO_JUDGE,
                "approval:" + (late ? "debtLate:" : "debtNear:") + item.id().value() + ":" + item.forcedUntil(),
                item.id().path(),
                late ? "approval.tell.debtLate" : "approval.tell.debtNear",
                version.title(),
                item.forcedUntil() == null ? "" : Days.full(item.forcedUntil()));
        desk.tell(Recipients.of(to), notice);
    }

    @EventListener
    void tell(OutsideAnswered answered) {
        var id = answered.signOff();
        var notice = Notice.of(
                JUDGED,
                "approval:checked:" + id.value(),
                id.path(),
                "approval.tell.checked",
                item(id).version().title(),
                answered.answeredBy());
        desk.tell(Recipients.of(Set.of(answered.askedBy())), notice);
    }

    @EventListener
    void tell(NextAsked next) {
        ask(next.signOff(), next.version());
    }

    private void ask(SignOffId id, Version version) {
        var item = item(id);
        if (item.seats().isEmpty()) tell(id, version, TO_JUDGE, "question", runners(version), null);
        item.asked().forEach(seat -> askOne(id, version, seat, seat.light() ? "light" : "asked"));
    }

    private void askOne(SignOffId id, Version version, Seat seat, String what) {
        var signers = signers(seat.body(), version);
        signers.remove(item(id).submittedBy());
        tell(id, version, TO_JUDGE, what, signers, null);
    }

    private void tellAuthors(ApprovalEvent event, String what, @Nullable String more) {
        var authors = new LinkedHashSet<>(event.version().authors());
        authors.add(item(event.signOff()).submittedBy());
        tell(event.signOff(), event.version(), JUDGED, what, authors, more);
    }

    private void tell(
            SignOffId id, Version version, String kind, String what, Set<PersonId> to, @Nullable String more) {
        var notice = Notice.of(
                        kind,
                        "approval:" + what + ":" + id.value(),
                        id.path(),
                        "approval.tell." + what,
                        version.title())
                .quoting(more);
        desk.tell(Recipients.of(to), notice);
    }

    /** Who works at the body and signs for it, and its deputies; authors are not asked. */
    private Set<PersonId> signers(UnitId body, Version version) {
        var here = persons.at(body).stream().map(Person::id).collect(Collectors.toSet());
        var signers = persons.who(Power.APPROVE, version.campaign().value(), body).stream()
                .filter(here::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        mandates.holding(body, version.kind()).stream().map(Mandate::person).forEach(signers::add);
        signers.removeAll(version.authors());
        return signers;
    }

    private Set<PersonId> runners(Version version) {
        var issuer = campaigns.find(version.campaign()).orElseThrow().issuer();
        return Set.copyOf(persons.who(Power.RUN_CAMPAIGN, version.campaign().value(), issuer));
    }

    private Item item(SignOffId id) {
        return reader.findAll(Set.of(id)).getFirst();
    }
}
