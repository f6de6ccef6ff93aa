package loa.congress.equipment.web;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import loa.congress.equipment.EquipmentRights.Reader;
import loa.congress.equipment.Gear;
import loa.congress.equipment.GearDesk;
import loa.congress.equipment.GearId;
import loa.congress.equipment.GearMove;
import loa.congress.equipment.GearState;
import loa.congress.equipment.Trial;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.platform.Settings;
import loa.platform.view.Days;

/** Draws things; those of a list share the names of units and the latest trials. */
final class GearDrawing {

    private static final Map<String, GearMove> MOVES = new LinkedHashMap<>();

    static {
        MOVES.put("Promise", new GearMove.Promise());
        MOVES.put("Arrive", new GearMove.Arrive());
        MOVES.put("GiveBack", new GearMove.GiveBack());
        MOVES.put("Miss", new GearMove.Miss());
    }

    private final Map<UnitId, Unit> names;
    private final Map<GearId, Trial> latest;
    private final Set<GearId> stale;
    private final int hours;
    private final Reader reader;
    private final Settings settings;

    GearDrawing(
            Map<UnitId, Unit> names,
            Map<GearId, Trial> latest,
            Set<GearId> stale,
            int hours,
            Reader reader,
            Settings settings) {
        this.names = names;
        this.latest = latest;
        this.stale = stale;
        this.hours = hours;
        this.reader = reader;
        this.settings = settings;
    }

    String name(UnitId id) {
        var unit = names.get(id);
        return unit == null ? id.toString() : unit.name();
    }

    GearLine line(Gear gear) {
        var trial = latest.get(gear.id());
        var replaced = trial != null
                && gear.state() == GearState.FAULTY
                && !trial.replacement().isEmpty();
        return new GearLine(
                gear.id().value().toString(),
                gear.path(),
                gear.name(),
                gear.quantity() + " " + gear.measure()
                        + (gear.spare() > 0 ? " " + msg("congress.gear.spareOf", gear.spare()) : ""),
                who(gear),
                replaced ? msg("congress.gear.replaced") : msg(gear.state().key()),
                replaced ? "ok" : tone(gear.state()),
                trial == null ? null : said(trial),
                stale.contains(gear.id()) ? msg("congress.gear.stale", hours) : null,
                gear.removed() ? List.of() : moves(gear));
    }

    private List<String> moves(Gear gear) {
        return MOVES.keySet().stream()
                .filter(move -> GearDesk.ask(gear, Objects.requireNonNull(MOVES.get(move)), reader)
                        .isEmpty())
                .toList();
    }

    private String who(Gear gear) {
        var words = new ArrayList<String>();
        words.add(gear.unit() == null ? msg("congress.gear.nobody") : name(gear.unit()));
        if (!gear.person().isEmpty()) words.add(gear.person());
        if (!gear.borrowedFrom().isEmpty()) words.add(msg("congress.gear.borrowed", gear.borrowedFrom()));
        return String.join(" · ", words);
    }

    private String said(Trial trial) {
        var words = new ArrayList<String>();
        words.add(msg(
                trial.good() ? "congress.trial.saidGood" : "congress.trial.saidBad",
                Days.moment(trial.at(), settings.zone()),
                trial.by()));
        if (!trial.words().isEmpty()) words.add(trial.words());
        if (!trial.replacement().isEmpty()) words.add(msg("congress.trial.replaced", trial.replacement()));
        return String.join(" · ", words);
    }

    private static String tone(GearState state) {
        return switch (state) {
            case TESTED -> "ok";
            case FAULTY -> "bad";
            case ON_SITE, PROMISED -> "info";
            case NEEDED -> "warn";
            case RETURNED -> "mute";
        };
    }
}
