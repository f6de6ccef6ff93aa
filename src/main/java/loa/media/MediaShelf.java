package loa.media;

import java.util.List;
import java.util.Optional;
import loa.media.storage.Storage;
import loa.organization.Power;
import loa.organization.Rights;
import loa.platform.Me;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Hands out files to those who may have them: the one place where that is decided. */
@Component
public class MediaShelf {

    /** Stands for a picture that is shown to nobody. */
    public static final Resource WITHHELD = new ClassPathResource("static/assets/withheld.svg");

    private final Media media;
    private final Storage storage;
    private final Rights rights;
    private final List<Onlookers> onlookers;

    MediaShelf(Media media, Storage storage, Rights rights, List<Onlookers> onlookers) {
        this.media = media;
        this.storage = storage;
        this.rights = rights;
        this.onlookers = onlookers;
    }

    /** The copy of a photo, or the picture of a film, that is shown, for whoever may see what it belongs to. */
    public Optional<Resource> shown(MediaId id, int edge, Me me) {
        if (!Darkroom.EDGES.contains(edge)) return Optional.empty();
        return media.find(id).filter(medium -> medium.kind().shows()).flatMap(medium -> {
            requireSight(medium, me);
            if (medium.withheld()) return Optional.of(WITHHELD);
            return storage.open(Storage.shown(medium.sha256(), edge));
        });
    }

    /** A paper, sound or film for whoever may see what it belongs to, without what a phone noted beside it. */
    public Optional<Resource> file(Medium medium, Me me) {
        if (medium.kind().picture() || medium.withheld()) return Optional.empty();
        requireSight(medium, me);
        return told(medium);
    }

    /**
     * Sound that another module lends to somebody without an account who bears its link, or has made common property of the
     * house, as how a word is said; it answers for that.
     */
    public Optional<Resource> lent(Medium medium) {
        return medium.withheld() || !medium.kind().sound() ? Optional.empty() : told(medium);
    }

    /** As it is played, without what a phone noted beside it. */
    private Optional<Resource> told(Medium medium) {
        return storage.open(Storage.playable(medium.sha256()))
                .or(() -> storage.open(Storage.bare(medium.sha256())))
                .or(() -> storage.open(medium.sha256()));
    }

    /**
     * The bytes as they came. They may tell where somebody stood, so only the unit that handed them over gets them back; and
     * nobody once consent was taken back.
     */
    public Optional<Resource> original(Medium medium, Me me) {
        if (!isOwner(medium, me)) throw new AccessDeniedException("original of " + medium.id());
        if (medium.withheld()) return Optional.empty();
        return storage.open(medium.sha256());
    }

    /** The bytes as they came, to go into a pack of the unit whose proof they are; the module that makes it answers for that. */
    public Optional<Resource> enclosed(Medium medium) {
        return storage.open(medium.sha256());
    }

    /** Whether the person may look at the file. */
    public boolean sees(Medium medium, Me me) {
        if (isOwner(medium, me)) return true;
        if (medium.campaign() == null) return false;
        return rights.may(me, Power.SEE_CAMPAIGN, medium.campaign(), medium.owner())
                || rights.may(me, Power.CHECK_PROOF, medium.campaign(), null)
                || onlookers.stream().anyMatch(each -> each.mayLook(medium.id(), me));
    }

    /** Whether the person looks after what is told of the file and of the people in it. */
    public boolean tends(Medium medium, Me me) {
        return isOwner(medium, me)
                || medium.campaign() != null && rights.may(me, Power.RUN_CAMPAIGN, medium.campaign(), null);
    }

    private void requireSight(Medium medium, Me me) {
        if (!sees(medium, me)) throw new AccessDeniedException("file of " + medium.owner());
    }

    private static boolean isOwner(Medium medium, Me me) {
        return medium.owner().value().equals(me.unit());
    }
}
