package loa.field.exchange.web;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import loa.field.exchange.Bundle;
import loa.field.exchange.Bundles;
import loa.field.exchange.Correspondent;
import loa.field.exchange.Correspondents;
import loa.field.exchange.Doings;
import loa.field.exchange.Sheet;
import loa.field.exchange.TrustDesk;
import loa.field.pack.Installation;
import loa.field.pack.Manifest;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.Units;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Days;
import loa.work.CampaignId;
import loa.work.Campaigns;
import loa.work.TaskList;
import loa.work.TaskRights;
import loa.work.carried.CarriedTasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the page of packs for who reads it. */
@Component
class ExchangePages {

    private static final int SHOWN = 30;

    private final Bundles bundles;
    private final Correspondents correspondents;
    private final Doings doings;
    private final TrustDesk trust;
    private final CarriedTasks carried;
    private final Installation installation;
    private final Campaigns campaigns;
    private final TaskList list;
    private final TaskRights taskRights;
    private final Rights rights;
    private final Units units;
    private final Settings settings;

    ExchangePages(
            Bundles bundles,
            Correspondents correspondents,
            Doings doings,
            TrustDesk trust,
            CarriedTasks carried,
            Installation installation,
            Campaigns campaigns,
            TaskList list,
            TaskRights taskRights,
            Rights rights,
            Units units,
            Settings settings) {
        this.bundles = bundles;
        this.correspondents = correspondents;
        this.doings = doings;
        this.trust = trust;
        this.carried = carried;
        this.installation = installation;
        this.campaigns = campaigns;
        this.list = list;
        this.taskRights = taskRights;
        this.rights = rights;
        this.units = units;
        this.settings = settings;
    }

    ExchangePage of(@Nullable String refusal, Me me) {
        var known = correspondents.all();
        var names = known.stream().collect(Collectors.toMap(Correspondent::id, Correspondent::name));
        return new ExchangePage(
                refusal,
                Correspondent.fingerprint(installation.publicKey()),
                trust.decides(me),
                offers(me),
                results(known, me),
                bundles.latest(SHOWN).stream()
                        .map(bundle -> line(bundle, names.getOrDefault(bundle.correspondent(), "?")))
                        .toList(),
                known.stream().map(ExchangePages::known).toList());
    }

    String title(CampaignId campaign) {
        return campaigns.find(campaign).orElseThrow().title();
    }

    static List<BundlePage.Text> texts(List<Sheet.Text> texts) {
        return texts.stream()
                .map(text -> new BundlePage.Text(
                        (text.kind() == Sheet.TextKind.SLOGAN ? msg("field.exchange.texts.slogan") : text.title())
                                + (text.language().equals("vi") ? "" : " (" + text.language() + ")"),
                        text.words(),
                        text.sha256()))
                .toList();
    }

    static String state(Correspondent known) {
        if (known.endedAt() != null) return "mute";
        return known.isBelieved() ? "ok" : "warn";
    }

    static String words(Correspondent known) {
        if (known.endedAt() != null) return msg("field.exchange.known.ended");
        return msg(known.isBelieved() ? "field.exchange.known.believed" : "field.exchange.known.waits");
    }

    private List<ExchangePage.Offer> offers(Me me) {
        var offers = new ArrayList<ExchangePage.Offer>();
        for (var id : taskRights.campaigns(me)) {
            if (!taskRights.runs(id, me) || carried.source(id).isPresent()) continue;
            var owing = units.findAll(list.units(id, taskRights.sight(id, me))).values().stream()
                    .sorted(Comparator.comparing(unit -> unit.name()))
                    .map(unit -> new ExchangePage.Choice(unit.id().value().toString(), unit.name()))
                    .toList();
            if (!owing.isEmpty()) offers.add(new ExchangePage.Offer(id.value().toString(), title(id), owing));
        }
        offers.sort(Comparator.comparing(ExchangePage.Offer::title));
        return offers;
    }

    private List<ExchangePage.Results> results(List<Correspondent> known, Me me) {
        var results = new ArrayList<ExchangePage.Results>();
        for (var to : known) {
            if (!to.runs() || to.unit() == null) continue;
            for (var campaign : carried.from(to.id())) {
                if (!rights.may(me, Power.DO_TASK, campaign.value(), to.unit())) continue;
                results.add(new ExchangePage.Results(
                        to.id().toString(),
                        to.name(),
                        campaign.value().toString(),
                        title(campaign),
                        "/campaigns/" + campaign.value(),
                        "/field/exchange/texts/" + campaign.value(),
                        doings.waiting(to, campaign).size()));
            }
        }
        return results;
    }

    private ExchangePage.Line line(Bundle bundle, String from) {
        var words = bundle.kind() == Manifest.Kind.TASKS ? "field.exchange.line.tasks" : "field.exchange.line.answers";
        return new ExchangePage.Line(
                "/field/exchange/" + bundle.id(),
                msg(words, from, bundle.items()),
                msg("field.pack.brought", bundle.broughtByName(), Days.moment(bundle.broughtAt(), settings.zone())),
                bundle.taken() == null ? "warn" : "ok",
                msg(bundle.taken() == null ? "field.pack.waits" : "field.pack.taken"));
    }

    private static ExchangePage.Known known(Correspondent known) {
        return new ExchangePage.Known(
                "/field/exchange/known/" + known.id(), known.name(), known.fingerprint(), state(known), words(known));
    }
}
