package loa.media;

import java.util.List;
import java.util.Optional;
import loa.media.storage.Storage;
import loa.organization.Power;
import loa.organization.Rights;
import loa.platform.Me;
import org.springframework.core.io.Resource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Hands out files to those who may have them: the one place where that is decided. */
@Component
public class MediaShelf {

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

    /** The copy of a photo that is shown, for whoever may see what it belongs to. */
    public Optional<Resource> shown(MediaId id, int edge, Me me) {
        if (!Darkroom.EDGES.contains(edge)) return Optional.empty();
        return media.find(id).filter(medium -> medium.kind().picture()).flatMap(medium -> {
            requireSight(medium, me);
            return storage.open(Storage.shown(medium.sha256(), edge));
        });
    }

    /** A paper, sound or film for whoever may see what it belongs to, without what a phone noted beside it. */
    public Optional<Resource> file(Medium medium, Me me) {
        if (medium.kind().picture()) return Optional.empty();
        requireSight(medium, me);
        return storage.open(Storage.bare(medium.sha256())).or(() -> storage.open(medium.sha256()));
    }

    /** The bytes as they came. They may tell where somebody stood, so only the unit that handed them over gets them back. */
    public Optional<Resource> original(Medium medium, Me me) {
        if (!isOwner(medium, me)) throw new AccessDeniedException("original of " + medium.id());
        return storage.open(medium.sha256());
    }

    private void requireSight(Medium medium, Me me) {
        if (isOwner(medium, me)) return;
        if (medium.campaign() == null) throw new AccessDeniedException("file of " + medium.owner());
        if (rights.may(me, Power.SEE_CAMPAIGN, medium.campaign(), medium.owner())) return;
        if (rights.may(me, Power.CHECK_PROOF, medium.campaign(), null)) return;
        if (onlookers.stream().anyMatch(each -> each.mayLook(medium.id(), me))) return;
        throw new AccessDeniedException("file of " + medium.owner());
    }

    private static boolean isOwner(Medium medium, Me me) {
        return medium.owner().value().equals(me.unit());
    }
}
