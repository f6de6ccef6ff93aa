package loa.notification.mail;

import static loa.platform.view.Words.msg;

import java.util.Locale;
import loa.notification.AddressRefused;
import loa.notification.Addresses;
import loa.notification.Carrier;
import loa.notification.Inbox.Message;
import loa.notification.Way;
import loa.platform.Settings;
import loa.platform.view.Bell;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Sends notices by mail; what is due for a person at the same time comes in one letter. */
@Component
class MailCarrier implements Carrier {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Postman postman;
    private final Addresses addresses;
    private final Settings settings;
    private final ApplicationEventPublisher events;

    MailCarrier(Postman postman, Addresses addresses, Settings settings, ApplicationEventPublisher events) {
        this.postman = postman;
        this.addresses = addresses;
        this.settings = settings;
        this.events = events;
    }

    @Override
    public Way way() {
        return Way.EMAIL;
    }

    @Override
    public boolean isReady() {
        return postman.isReady();
    }

    @Override
    public boolean bundles() {
        return true;
    }

    @Override
    public @Nullable String trouble() {
        return postman.trouble();
    }

    @Override
    public Outcome carry(Parcel parcel) {
        var address = addresses.find(parcel.person());
        if (address.isEmpty() || !address.get().isUsed() || parcel.messages().isEmpty()) {
            return new Refused(msg("notification.mail.noAddress"));
        }
        var email = address.get().email();
        var outcome = postman.send(email, letter(parcel), parcel.id());
        if (outcome instanceof Refused(var why) && Postman.isOfTheAddress(outcome)) {
            addresses.refuse(parcel.person(), email, why);
            events.publishEvent(new AddressRefused(parcel.person(), email, why));
        }
        return outcome;
    }

    private Letter letter(Parcel parcel) {
        var messages = parcel.messages();
        var items = messages.stream().map(this::item).toList();
        var subject = messages.size() == 1
                ? items.getFirst().sentence()
                : msg("notification.mail.many", String.valueOf(messages.size()));
        return new Letter(
                subject,
                msg("notification.mail.greeting"),
                items,
                msg("notification.mail.why"),
                settings.address().isBlank() ? null : settings.address() + Bell.PATH + "/settings");
    }

    private Letter.Item item(Message message) {
        var link = settings.address().isBlank() ? null : settings.address() + Bell.PATH + "/" + message.id();
        return new Letter.Item(message.sentence(VIETNAMESE), message.details(), link);
    }
}
