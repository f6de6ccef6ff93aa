package loa.display.web;

import static loa.platform.view.Words.msg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import loa.approval.SignOffState;
import loa.approval.Standing;
import loa.display.LetterProof;
import loa.display.Refusal;
import loa.display.Slogan;
import loa.display.SloganDesk;
import loa.display.SloganId;
import loa.display.Slogans;
import loa.display.Use;
import loa.display.web.SloganPage.Choice;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.plan.compiler.CompiledPlan.Phase;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Answer;
import loa.platform.view.Days;
import loa.platform.view.Words;
import loa.work.CampaignFrame;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import loa.work.ClauseChip;
import loa.work.ClauseStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The register of slogans and the proof of prints. */
@Controller
class SlogansController {

    private static final List<String> LANGUAGES = List.of("hmn", "blt", "tyz", "ium", "mtq");

    private final CampaignFrames frames;
    private final Slogans slogans;
    private final SloganDesk desk;
    private final Units units;
    private final Rights rights;
    private final Settings settings;

    SlogansController(
            CampaignFrames frames, Slogans slogans, SloganDesk desk, Units units, Rights rights, Settings settings) {
        this.frames = frames;
        this.slogans = slogans;
        this.desk = desk;
        this.units = units;
        this.rights = rights;
        this.settings = settings;
    }

    @GetMapping("/campaigns/{id}/slogans")
    SlogansPage register(@PathVariable UUID id, Me me) {
        return register(new CampaignId(id), null, "", me);
    }

    @PostMapping("/campaigns/{id}/slogans")
    Answer add(@PathVariable UUID id, @RequestParam(defaultValue = "") String words, Me me) {
        var campaign = new CampaignId(id);
        frames.of(campaign, "/slogans", me);
        var refusal = desk.add(campaign, words, "vi", null, me);
        if (refusal.isPresent())
            return register(campaign, msg(refusal.get().key()), words, me).withStatus(200);
        return Answer.goTo("/campaigns/" + id + "/slogans").saying("display.notice.added");
    }

    @GetMapping("/slogans/{id}")
    SloganPage slogan(@PathVariable UUID id, Me me) {
        return page(new SloganId(id), null, null, "", me);
    }

    @PostMapping("/slogans/{id}/words")
    Answer reword(@PathVariable UUID id, @RequestParam int seen, @RequestParam(defaultValue = "") String words, Me me) {
        return done(new SloganId(id), desk.reword(known(id), seen, words, me), "display.notice.reworded", me);
    }

    @PostMapping("/slogans/{id}/limits")
    Answer limit(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<Phase> phase,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            @RequestParam(defaultValue = "false") boolean gone,
            Me me) {
        var phases = phase == null ? List.<Phase>of() : phase;
        return done(new SloganId(id), desk.limit(known(id), phases, until, gone, me), "display.notice.limited", me);
    }

    @PostMapping("/slogans/{id}/languages")
    Answer translate(
            @PathVariable UUID id,
            @RequestParam String language,
            @RequestParam(defaultValue = "") String words,
            Me me) {
        var slogan = slogans.find(known(id)).orElseThrow();
        if (!LANGUAGES.contains(language)) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        var refusal = desk.add(slogan.campaign(), words, language, slogan.clause(), me);
        if (refusal.isPresent())
            return page(slogan.id(), msg(refusal.get().key()), null, "", me).withStatus(200);
        return Answer.goTo("/campaigns/" + slogan.campaign().value() + "/slogans")
                .saying("display.notice.added");
    }

    @PostMapping("/slogans/{id}/submit")
    Answer submit(@PathVariable UUID id, Me me) {
        var refusal = desk.submit(known(id), me);
        if (refusal.isPresent())
            return page(new SloganId(id), refusal.get(), null, "", me).withStatus(200);
        return Answer.goTo("/slogans/" + id).saying("display.notice.submitted");
    }

    @PostMapping("/slogans/{id}/uses")
    Answer use(
            @PathVariable UUID id,
            @RequestParam Use.Carrier carrier,
            @RequestParam(defaultValue = "") String place,
            Me me) {
        return done(new SloganId(id), desk.use(known(id), carrier, place, me), "display.notice.used", me);
    }

    @PostMapping("/slogans/{id}/proof")
    Answer prove(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String print,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Me me)
            throws IOException {
        var text = file == null || file.isEmpty() ? print : new String(file.getBytes(), StandardCharsets.UTF_8);
        if (text.startsWith("\ufeff")) text = text.substring(1);
        if (text.isBlank())
            return page(new SloganId(id), msg("display.proof.empty"), null, "", me)
                    .withStatus(200);
        var proof = desk.prove(known(id), text, me);
        return page(new SloganId(id), null, proof, text, me).withStatus(200);
    }

    private Answer done(SloganId id, Optional<Refusal> refusal, String notice, Me me) {
        if (refusal.isPresent())
            return page(id, msg(refusal.get().key()), null, "", me).withStatus(200);
        return Answer.goTo(id.path()).saying(notice);
    }

    /** The slogan, if there is one. */
    private SloganId known(UUID id) {
        return slogans.find(new SloganId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .id();
    }

    private SlogansPage register(CampaignId campaign, @Nullable String refusal, String typed, Me me) {
        var frame = frames.of(campaign, "/slogans", me);
        var all = slogans.of(campaign);
        var standings = desk.standings(all);
        var counts = slogans.counts(campaign);
        return new SlogansPage(
                frame,
                all.stream()
                        .map(slogan -> line(
                                frame,
                                slogan,
                                standings.getOrDefault(slogan.id().value(), List.of()),
                                counts.getOrDefault(slogan.id().value(), 0)))
                        .toList(),
                desk.runs(campaign, me),
                refusal,
                typed);
    }

    private static SlogansPage.Line line(CampaignFrame frame, Slogan slogan, List<Standing> standings, int uses) {
        var standing = standings.stream()
                .filter(each -> each.sha256().equals(slogan.sha256()))
                .findFirst()
                .orElse(null);
        return new SlogansPage.Line(
                slogan.id().path(),
                slogan.words(),
                slogan.language(),
                chip(frame, slogan),
                slogan.language().equals("vi") ? null : language(slogan.language()),
                tone(standing),
                said(standing),
                uses,
                slogan.gone());
    }

    private SloganPage page(SloganId id, @Nullable String refusal, @Nullable LetterProof proof, String print, Me me) {
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
                chip(frame, slogan),
                facts(slogan),
                warnings(slogan),
                tone(standing),
                said(standing),
                standing == null ? null : "/approvals/" + standing.signOff().value(),
                runs && !slogan.gone() && (standing == null || isOver(standing.state())),
                runs,
                does && released && !slogan.gone(),
                refusal,
                proof,
                print,
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
                                .map(each -> new Choice(each, language(each), false))
                                .toList()
                        : List.of(),
                Arrays.stream(Use.Carrier.values())
                        .map(carrier -> new Choice(carrier.name(), msg("display.carrier." + carrier), false))
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

    private static List<String> warnings(Slogan slogan) {
        var warnings = new ArrayList<String>();
        if (slogan.gone()) warnings.add(msg("display.warning.gone"));
        if (!slogan.hasMark()) warnings.add(msg("display.warning.mark"));
        return warnings;
    }

    private static boolean isOver(SignOffState state) {
        return switch (state) {
            case RETURNED, REJECTED, WITHDRAWN, VOIDED, CHANGES_ASKED -> true;
            default -> false;
        };
    }

    private static @Nullable ClauseChip chip(CampaignFrame frame, Slogan slogan) {
        return slogan.clause() == null
                ? null
                : ClauseChip.of(frame.campaign().id(), slogan.clause(), ClauseStatus.NOT_STARTED);
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
