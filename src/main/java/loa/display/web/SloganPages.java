package loa.display.web;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import loa.approval.SignOffState;
import loa.approval.Standing;
import loa.display.LetterProof;
import loa.display.Slogan;
import loa.display.SloganDesk;
import loa.display.SloganId;
import loa.display.Slogans;
import loa.display.Use;
import loa.display.web.SloganPage.Choice;
import loa.display.web.SloganPage.Typed;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.plan.compiler.CompiledPlan.Phase;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Days;
import loa.platform.view.Words;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import loa.work.ClauseChips;
import loa.work.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Makes the pages of the slogans. */
@Component
class SloganPages {

    static final List<String> LANGUAGES = List.of("hmn", "blt", "tyz", "ium", "mtq");

    private final CampaignFrames frames;
    private final Slogans slogans;
    private final SloganDesk desk;
    private final Progress progress;
    private final Units units;
    private final Rights rights;
    private final Settings settings;

    SloganPages(
            CampaignFrames frames,
            Slogans slogans,
            SloganDesk desk,
            Progress progress,
            Units units,
            Rights rights,
            Settings settings) {
        this.frames = frames;
        this.slogans = slogans;
        this.desk = desk;
        this.progress = progress;
        this.units = units;
        this.rights = rights;
        this.settings = settings;
    }

    /** The register, after a try that was refused; {@code typed} is what was typed. */
    SlogansPage register(CampaignId campaign, @Nullable String refusal, String typed, Me me) {
        var frame = frames.of(campaign, "/slogans", me);
        var all = slogans.of(campaign);
        var standings = desk.standings(all);
        var counts = slogans.counts(campaign);
        var chips = progress.chips(campaign);
        return new SlogansPage(
                frame,
                all.stream()
                        .map(slogan -> line(
                                chips,
                                slogan,
                                standings.getOrDefault(slogan.id().value(), List.of()),
                                counts.getOrDefault(slogan.id().value(), 0)))
                        .toList(),
                desk.runs(campaign, me),
                refusal,
                typed);
    }

    private static SlogansPage.Line line(ClauseChips chips, Slogan slogan, List<Standing> standings, int uses) {
        var standing = standings.stream()
                .filter(each -> each.sha256().equals(slogan.sha256()))
                .findFirst()
                .orElse(null);
        return new SlogansPage.Line(
                slogan.id().path(),
                slogan.words(),
                slogan.language(),
                chips.orNone(slogan.clause()),
                slogan.language().equals("vi") ? null : language(slogan.language()),
                tone(standing),
                said(standing),
                uses,
                slogan.gone());
    }

    /** One slogan, with what a print that was proved differs in. */
    SloganPage page(SloganId id, Me me) {
        return page(id, null, Typed.NOTHING, null, me);
    }

    /** The same after a form was refused. */
    SloganPage refused(SloganId id, String why, Typed typed, Me me) {
        return page(id, why, typed, null, me);
    }

    /** The same with what the text of a print differs in. */
    SloganPage proved(SloganId id, LetterProof proof, String print, Me me) {
        return page(id, null, new Typed("proof", print, ""), proof, me);
    }

    private SloganPage page(SloganId id, @Nullable String refusal, Typed typed, @Nullable LetterProof proof, Me me) {
        var slogan = slogans.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var frame = frames.of(slogan.campaign(), "/slogans", me);
        var standing = desk.standing(slogan).orElse(null);
        boolean runs = desk.runs(slogan.campaign(), me);
        boolean released = standing != null && standing.released();
        boolean does = runs || rights.may(me, Power.DO_TASK, slogan.campaign().value(), new UnitId(me.unit()));
        return new SloganPage(
                frame,
                id.path(),
                slogan.words(),
                slogan.language(),
                slogan.number(),
                progress.chips(slogan.campaign()).orNone(slogan.clause()),
                facts(slogan),
                warnings(slogan),
                tone(standing),
                said(standing),
                standing == null ? null : "/approvals/" + standing.signOff().value(),
                runs && !slogan.gone() && (standing == null || isOver(standing.state())),
                runs,
                does && released && !slogan.gone(),
                refusal,
                typed,
                proof,
                Arrays.stream(Phase.values())
                        .map(phase -> new Choice(
                                phase.name(),
                                msg("display.phase." + phase),
                                slogan.phases().contains(phase)))
                        .toList(),
                slogan.until() == null ? "" : slogan.until().toString(),
                slogan.gone(),
                slogan.language().equals("vi")
                        ? LANGUAGES.stream()
                                .map(each -> new Choice(
                                        each, language(each), typed.choice().equals(each)))
                                .toList()
                        : List.of(),
                Arrays.stream(Use.Carrier.values())
                        .map(carrier -> new Choice(
                                carrier.name(),
                                msg("display.carrier." + carrier),
                                typed.choice().equals(carrier.name())))
                        .toList(),
                places(id),
                slogans.wordings(id).stream()
                        .map(wording -> msg(
                                "display.slogan.wording",
                                wording.number(),
                                wording.words(),
                                Days.moment(wording.at(), settings.zone()),
                                wording.by() == null ? "" : wording.by()))
                        .toList(),
                slogans.proofs(id).stream()
                        .map(proved -> msg(
                                proved.differences() == 0 ? "display.proof.keptSame" : "display.proof.kept",
                                Days.moment(proved.at(), settings.zone()),
                                proved.by(),
                                proved.differences()))
                        .toList());
    }

    private List<String> places(SloganId id) {
        var uses = slogans.uses(id);
        var names = units.findAll(uses.stream().map(Use::unit).distinct().toList());
        return uses.stream()
                .map(use -> {
                    var unit = names.get(use.unit());
                    return msg(
                            "display.use.line",
                            msg("display.carrier." + use.carrier()),
                            use.place(),
                            unit == null ? "" : unit.name(),
                            Days.moment(use.at(), settings.zone()),
                            use.number());
                })
                .toList();
    }

    private static List<SloganPage.Fact> facts(Slogan slogan) {
        var facts = new ArrayList<SloganPage.Fact>();
        facts.add(new SloganPage.Fact(msg("display.slogan.language"), language(slogan.language())));
        facts.add(new SloganPage.Fact(
                msg("display.slogan.phases"),
                slogan.phases().isEmpty()
                        ? msg("display.slogan.always")
                        : String.join(
                                " · ",
                                slogan.phases().stream()
                                        .map(phase -> msg("display.phase." + phase))
                                        .toList())));
        if (slogan.until() != null) {
            facts.add(new SloganPage.Fact(msg("display.slogan.until"), Days.full(slogan.until())));
        }
        facts.add(new SloganPage.Fact(
                msg("display.slogan.letters"),
                String.valueOf(slogan.words().codePointCount(0, slogan.words().length()))));
        return facts;
    }

    private List<String> warnings(Slogan slogan) {
        var warnings = new ArrayList<String>();
        if (slogan.gone()) warnings.add(msg("display.warning.gone"));
        if (!slogan.hasMark()) warnings.add(msg("display.warning.mark"));
        if (slogans.isOutdated(slogan)) warnings.add(msg("display.warning.outdated"));
        var old = slogans.uses(slogan.id()).stream()
                .filter(use -> use.number() != slogan.number())
                .count();
        if (old > 0) warnings.add(msg("display.warning.oldWords", old));
        return warnings;
    }

    private static boolean isOver(SignOffState state) {
        return switch (state) {
            case RETURNED, REJECTED, WITHDRAWN, VOIDED, CHANGES_ASKED -> true;
            default -> false;
        };
    }

    private static String tone(@Nullable Standing standing) {
        if (standing == null) return "mute";
        if (standing.released()) return "ok";
        return standing.state().isOpen() ? "info" : "bad";
    }

    private static String said(@Nullable Standing standing) {
        if (standing == null) return msg("display.standing.none");
        if (standing.released()) return msg("display.standing.released");
        return msg(standing.state().isOpen() ? "display.standing.asked" : "display.standing.over");
    }

    private static String language(String tag) {
        if (tag.equals("vi")) return msg("display.language.vi");
        var key = "plan.language." + tag;
        return Words.has(key) ? msg("display.language.other", msg(key)) : tag;
    }
}
