package loa.notification.web;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import loa.notification.Addresses;
import loa.notification.Carrier;
import loa.notification.Carrier.Carried;
import loa.notification.Carrier.Later;
import loa.notification.Carrier.Refused;
import loa.notification.Deliveries;
import loa.notification.Way;
import loa.notification.mail.AddressDesk;
import loa.notification.mail.Smtp;
import loa.organization.PersonId;
import loa.organization.Persons;
import loa.organization.Power;
import loa.organization.Rights;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Answer;
import loa.platform.view.Bell;
import loa.platform.view.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How sending goes, for whoever administers everything. */
@Controller
@RequestMapping(Bell.PATH + "/sending")
class SendingController {

    private static final int MOST = 50;
    private static final Duration WEEK = Duration.ofDays(7);

    private final Deliveries deliveries;
    private final Addresses addresses;
    private final AddressDesk desk;
    private final List<Carrier> carriers;
    private final Persons persons;
    private final Rights rights;
    private final Smtp smtp;
    private final Settings settings;
    private final Clock clock;

    SendingController(
            Deliveries deliveries,
            Addresses addresses,
            AddressDesk desk,
            List<Carrier> carriers,
            Persons persons,
            Rights rights,
            Smtp smtp,
            Settings settings,
            Clock clock) {
        this.deliveries = deliveries;
        this.addresses = addresses;
        this.desk = desk;
        this.carriers = carriers;
        this.persons = persons;
        this.rights = rights;
        this.smtp = smtp;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    SendingPage page(Me me) {
        require(me);
        return page("", null);
    }

    @PostMapping("/test")
    Answer test(@RequestParam(defaultValue = "") String email, Me me) {
        require(me);
        return page(email, desk.test(email.strip(), me)).withStatus(200);
    }

    private void require(Me me) {
        if (!rights.everywhere(me, Power.ADMINISTER)) throw new AccessDeniedException(Power.ADMINISTER.name());
    }

    private SendingPage page(String email, Carrier.@Nullable Outcome outcome) {
        var failures = deliveries.failures(MOST);
        var refused = addresses.refused();
        var ids = new ArrayList<PersonId>();
        failures.forEach(failure -> ids.add(failure.person()));
        refused.forEach(address -> ids.add(address.person()));
        var names = persons.names(ids);
        var counts = deliveries.counts(clock.instant().minus(WEEK));
        return new SendingPage(
                desk.isOpen(),
                smtp.toString(),
                Arrays.stream(Way.values())
                        .map(way -> figures(way, counts.getOrDefault(way, Map.of())))
                        .toList(),
                failures.stream().map(failure -> failed(failure, names)).toList(),
                refused.stream()
                        .map(address -> new SendingPage.Refused(
                                names.getOrDefault(address.person(), ""),
                                address.email(),
                                String.valueOf(address.error())))
                        .toList(),
                email,
                switch (outcome) {
                    case null -> null;
                    case Carried _ -> msg("notification.sending.carried", email);
                    case Later(var why) -> msg("notification.sending.notNow", why);
                    case Refused(var why) -> msg("notification.sending.never", why);
                },
                outcome instanceof Carried);
    }

    private SendingPage.Figures figures(Way way, Map<String, Integer> counts) {
        var trouble = carriers.stream()
                .filter(carrier -> carrier.way() == way && carrier.trouble() != null)
                .map(carrier -> String.valueOf(carrier.trouble()))
                .findFirst();
        return new SendingPage.Figures(
                way.name(),
                counts.getOrDefault("SENT", 0),
                counts.getOrDefault("WAITING", 0),
                counts.getOrDefault("REFUSED", 0),
                counts.getOrDefault("GIVEN_UP", 0),
                trouble.orElse(null));
    }

    private SendingPage.Failed failed(Deliveries.Failure failure, Map<PersonId, String> names) {
        return new SendingPage.Failed(
                names.getOrDefault(failure.person(), failure.person().toString()),
                "/people/" + failure.person(),
                failure.way().name(),
                failure.state(),
                failure.at() == null ? "" : Days.moment(failure.at(), settings.zone()),
                failure.tries(),
                failure.error());
    }
}
