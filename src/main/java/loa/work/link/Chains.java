package loa.work.link;

import static loa.plan.compiler.CompiledPlan.Action.*;
import static loa.plan.compiler.CompiledPlan.ChannelKind.COMPETITION;
import static loa.plan.compiler.CompiledPlan.ChannelKind.LEAFLET;
import static loa.plan.compiler.CompiledPlan.ChannelKind.LOUDSPEAKER;
import static loa.plan.compiler.CompiledPlan.ChannelKind.RADIO_TV;
import static loa.plan.compiler.CompiledPlan.DutyObject.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import loa.plan.compiler.CompiledPlan.ChannelKind;
import loa.plan.compiler.CompiledPlan.DutyObject;
import org.jspecify.annotations.Nullable;

/**
 * The chains that plans of this kind mean without saying so: photos are shown, slogans approved before they hang, texts
 * translated before they are aired. Told by what duties do, of what, for whom; never by one plan's words.
 */
final class Chains {

    private static final String[] FILM = {"phong su", "phim", "video", "clip"};
    private static final String[] WRITTEN = {
        "tin", "bai", "phong su", "chuyen muc", "chuong trinh", "noi dung", "ban tin", "video"
    };
    private static final String[] RELAYS = {"tiep am", "tiep song", "phat lai"};
    private static final String[] LIVE = {"truc tiep", "tuong thuat"};
    private static final String[] HANGS_WORDS = {
        "khau hieu",
        "bang ron",
        "bang zon",
        "bang rol",
        "bang don",
        "bandroll",
        "banner",
        "bieu ngu",
        "pano",
        "pa no",
        "ap phich"
    };
    private static final String[] OF_THE_STAGE = {"khanh tiet", "hoi truong", "san khau", "phong nen", "le dai"};

    private Chains() {}

    /** One duty waits for another. */
    record Found(String from, String to, Chain chain, Need need) {}

    static List<Found> in(List<Asked> duties) {
        var found = new ArrayList<Found>();
        var graph = new Graph<String>();
        for (var from : duties) {
            for (var to : duties) {
                if (from.clause().equals(to.clause())) continue;
                var chain = between(from, to);
                if (chain != null && graph.add(from.clause(), to.clause())) {
                    found.add(new Found(from.clause(), to.clause(), chain, need(chain, from)));
                }
            }
        }
        return found;
    }

    private static @Nullable Chain between(Asked from, Asked to) {
        if (givesPhotos(from) && to.does(EXHIBIT) && from.isFor(to)) return Chain.PHOTOS;
        if (givesMaterial(from, to)) return Chain.MATERIAL;
        if (givesContent(from, to)) return Chain.CONTENT;
        if (from.does(TRANSLATE) && airs(from, to)) return Chain.TRANSLATION;
        if (makes(from, REPORTAGE) && to.does(STAGE) && to.mentions(FILM)) return Chain.REPORTAGE;
        var approved = approved(to);
        if (from.does(SUBMIT)) return touches(approved, from.objects()) ? Chain.SUBMISSION : null;
        if (approved.stream().anyMatch(object -> makes(from, object))) return Chain.REVIEW;
        return approved(from).stream().anyMatch(object -> uses(to, object)) ? Chain.APPROVAL : null;
    }

    private static Need need(Chain chain, Asked from) {
        return switch (chain) {
            case CONTENT, TRANSLATION, REVIEW -> Need.BEGUN;
            case PHOTOS, MATERIAL, REPORTAGE, SUBMISSION, APPROVAL -> from.continual() ? Need.BEGUN : Need.DONE;
        };
    }

    private static boolean givesPhotos(Asked duty) {
        if (duty.doesAny(APPROVE, EXHIBIT, PRODUCE)) return false;
        return duty.does(SUPPLY) && duty.objects().contains(PHOTOS)
                || duty.photosCounted() && !duty.partners().isEmpty();
    }

    /** Papers for a unit that is named, or leaflets that somebody else hands out. */
    private static boolean givesMaterial(Asked from, Asked to) {
        if (to.does(APPROVE)) return false;
        boolean leaflets = from.channels().contains(LEAFLET) && to.channels().contains(LEAFLET);
        if (makes(from, DOCUMENTS) && to.does(SUPPLY) && leaflets) return true;
        if (!from.does(SUPPLY) || !from.objects().contains(DOCUMENTS) || !from.isToldFor(to)) return false;
        return to.does(PRODUCE) || to.does(GUIDE) && !to.does(INSPECT);
    }

    /** What is written for those who translate or air it; not footage for the archive, entries of a contest, live coverage. */
    private static boolean givesContent(Asked from, Asked to) {
        if (to.does(PRODUCE)) return false;
        if (to.mentions(RELAYS)) return from.does(BROADCAST) && !from.mentions(RELAYS) && to.does(BROADCAST);
        if (to.does(TRANSLATE) && to.objects().contains(DOCUMENTS)) return makes(from, DOCUMENTS);
        boolean writes =
                from.does(PRODUCE) && from.mentions(WRITTEN) && !from.channels().contains(COMPETITION);
        return writes && to.doesAny(TRANSLATE, BROADCAST) && !to.mentions(LIVE);
    }

    /** Whether the other duty airs what this one translates: in one of its languages, where it names any. */
    private static boolean airs(Asked from, Asked to) {
        if (from.objects().equals(Set.of(DOCUMENTS)) || to.doesAny(TRANSLATE, PRODUCE, HONOUR)) return false;
        if (!to.languages().isEmpty() && !touches(from.languages(), to.languages())) return false;
        Set<ChannelKind> sound = EnumSet.of(LOUDSPEAKER, RADIO_TV);
        boolean speaks = to.doesAny(INFORM, NOTIFY, DIRECT);
        return to.does(BROADCAST)
                || speaks && touches(sound, to.channels())
                || to.does(INFORM) && touches(sound, from.channels()) && from.isToldFor(to);
    }

    /** What a duty approves; pictures of an exhibition are the exhibition. */
    private static Set<DutyObject> approved(Asked duty) {
        Set<DutyObject> objects = EnumSet.noneOf(DutyObject.class);
        if (!duty.does(APPROVE)) return objects;
        objects.addAll(duty.objects());
        if (duty.does(SUPPLY)) objects.remove(DOCUMENTS);
        if (duty.channels().contains(ChannelKind.EXHIBITION) && objects.contains(PHOTOS)) objects.add(EXHIBITION);
        return objects;
    }

    private static boolean makes(Asked duty, DutyObject object) {
        if (duty.does(APPROVE)) return false;
        if (object == EXHIBITION) return duty.does(EXHIBIT);
        return duty.doesAny(PREPARE, PRODUCE, REHEARSE) && duty.objects().contains(object);
    }

    private static boolean uses(Asked duty, DutyObject object) {
        if (duty.doesAny(APPROVE, ADVISE, SUBMIT)) return false;
        return switch (object) {
            case STAGE_DESIGN -> duty.does(DECORATE) && (!duty.does(EXHIBIT) || duty.mentions(OF_THE_STAGE));
            case SLOGANS -> duty.does(DISPLAY) && duty.mentions(HANGS_WORDS);
            case FLAGS_BANNERS -> duty.does(DISPLAY);
            case AUDIO -> duty.does(BROADCAST) && !duty.does(PRODUCE);
            case REPORTAGE -> duty.doesAny(BROADCAST, STAGE) && !duty.does(PRODUCE) && duty.mentions(FILM);
            default -> false;
        };
    }

    private static boolean touches(Set<?> some, Set<?> others) {
        return !Collections.disjoint(some, others);
    }
}
