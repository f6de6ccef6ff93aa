package loa.notification.web;

import static loa.platform.view.Words.msg;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import loa.notification.Addresses.Address;
import loa.notification.NoticeKind;
import loa.notification.PreferenceDesk;
import loa.notification.Way;
import loa.notification.Wish;
import loa.notification.mail.AddressDesk;
import loa.notification.push.DeviceDesk;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Answer;
import loa.platform.view.Bell;
import loa.platform.view.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** When and by which ways a person wants to be told: kinds, hours, address, phones. Everybody sees to their own. */
@Controller
@RequestMapping(Bell.PATH)
class SettingsController {

    private static final String PATH = Bell.PATH + "/settings";
    private static final List<LocalTime> HOURS =
            List.of(LocalTime.of(6, 30), LocalTime.of(7, 30), LocalTime.of(11, 30), LocalTime.of(16, 30));
    private static final int NAME = 60;

    private final PreferenceDesk preferences;
    private final AddressDesk addresses;
    private final DeviceDesk devices;
    private final Settings settings;

    SettingsController(PreferenceDesk preferences, AddressDesk addresses, DeviceDesk devices, Settings settings) {
        this.preferences = preferences;
        this.addresses = addresses;
        this.devices = devices;
        this.settings = settings;
    }

    @GetMapping("/settings")
    SettingsPage page(Me me) {
        return page(null, null, null, me);
    }

    @PostMapping("/settings")
    Answer choose(
            @RequestParam(required = false) @Nullable List<String> way,
            @RequestParam(defaultValue = "") String daily,
            @RequestParam(defaultValue = "") String quietFrom,
            @RequestParam(defaultValue = "") String quietUntil,
            Me me) {
        var from = hour(quietFrom);
        var until = hour(quietUntil);
        if (from == null || until == null) {
            return page(null, "notification.settings.noHour", null, me).withStatus(200);
        }
        var chosen = way == null ? List.<String>of() : way;
        var ways = new LinkedHashMap<NoticeKind, Set<Way>>();
        for (var kind : preferences.ways(me).keySet()) {
            var wanted = EnumSet.noneOf(Way.class);
            for (var one : Way.values()) if (chosen.contains(kind.id() + ":" + one)) wanted.add(one);
            ways.put(kind, wanted);
        }
        preferences.choose(new Wish(hour(daily), from, until), ways, me);
        return Answer.goTo(PATH).saying("notification.notice.saved");
    }

    @PostMapping("/settings/address")
    Answer address(@RequestParam(defaultValue = "") String email, Me me) {
        return answer(addresses.take(email, me), email, "notification.notice.codeSent", me);
    }

    @PostMapping("/settings/address/confirm")
    Answer confirm(@RequestParam(defaultValue = "") String code, Me me) {
        return answer(addresses.confirm(code, me), null, "notification.notice.confirmed", me);
    }

    @PostMapping("/settings/address/drop")
    Answer dropAddress(Me me) {
        addresses.drop(me);
        return Answer.goTo(PATH).saying("notification.notice.dropped");
    }

    @PostMapping("/devices")
    Answer add(
            @RequestParam(defaultValue = "") String endpoint,
            @RequestParam(defaultValue = "") String p256dh,
            @RequestParam(defaultValue = "") String auth,
            @RequestParam(defaultValue = "") String name,
            Me me) {
        var called = name.isBlank() ? msg("notification.device.unnamed") : name.strip();
        var objection =
                devices.add(endpoint, p256dh, auth, called.length() > NAME ? called.substring(0, NAME) : called, me);
        if (objection.isPresent())
            return page(null, objection.get().key(), null, me).withStatus(200);
        return Answer.goTo(PATH + "#phones").saying("notification.notice.phoneAdded");
    }

    @PostMapping("/devices/{id}/drop")
    Answer drop(@PathVariable UUID id, Me me) {
        devices.drop(id, me);
        return Answer.goTo(PATH + "#phones").saying("notification.notice.phoneDropped");
    }

    private Answer answer(Optional<AddressDesk.Objection> objection, @Nullable String typed, String notice, Me me) {
        if (objection.isEmpty()) return Answer.goTo(PATH + "#mail").saying(notice);
        return page(objection.get().key(), null, typed, me).withStatus(200);
    }

    private SettingsPage page(
            @Nullable String addressObjection, @Nullable String objection, @Nullable String typed, Me me) {
        var wish = preferences.wish(me);
        var address = addresses.find(me);
        var email = typed != null && !typed.isBlank()
                ? typed
                : address.map(Address::email).orElse("");
        return new SettingsPage(
                addresses.isOpen(),
                email,
                address.filter(Address::confirmed).isPresent(),
                address.map(Address::codeHash).isPresent(),
                address.map(Address::error).orElse(null),
                addressObjection == null ? null : msg(addressObjection),
                objection == null ? null : msg(objection),
                rows(preferences.ways(me)),
                hours(wish),
                wish.quietFrom().toString(),
                wish.quietUntil().toString(),
                devices.key(),
                devices.of(me).stream()
                        .map(device -> new SettingsPage.Phone(
                                device.id().toString(), device.name(), Days.moment(device.since(), settings.zone())))
                        .toList());
    }

    private static List<SettingsPage.Row> rows(Map<NoticeKind, Set<Way>> ways) {
        return ways.entrySet().stream()
                .map(entry -> new SettingsPage.Row(
                        entry.getKey().id(),
                        msg(entry.getKey().words()),
                        entry.getValue().contains(Way.EMAIL),
                        entry.getValue().contains(Way.PUSH)))
                .toList();
    }

    private static List<SettingsPage.Hour> hours(Wish wish) {
        var hours = new ArrayList<SettingsPage.Hour>();
        hours.add(new SettingsPage.Hour("", msg("notification.settings.atOnce"), wish.dailyAt() == null));
        for (var hour : HOURS) {
            hours.add(new SettingsPage.Hour(
                    hour.toString(),
                    msg("notification.settings.dailyAt", hour.toString()),
                    hour.equals(wish.dailyAt())));
        }
        return hours;
    }

    private static @Nullable LocalTime hour(String typed) {
        try {
            return typed.isBlank() ? null : LocalTime.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
