package loa.media;

import java.util.Optional;
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

    MediaShelf(Media media, Storage storage, Rights rights) {
        this.media = media;
        this.storage = storage;
        this.rights = rights;
    }

    /** The copy of a photo that is shown, for whoever may see the campaign it belongs to. */
    public Optional<Resource> shown(MediaId id, int edge, Me me) {
        if (!Darkroom.EDGES.contains(edge)) return Optional.empty();
        return media.find(id).filter(medium -> medium.kind().picture()).flatMap(medium -> {
            requireSight(medium, me);
            return storage.open(Storage.shown(medium.sha256(), edge));
        });
    }

    /** The bytes as they came. A photo tells where it was taken, so only the unit that handed it over gets it back. */
    public Optional<Resource> original(Medium medium, Me me) {
        if (!medium.kind().picture()) requireSight(medium, me);
        else if (!isOwner(medium, me)) throw new AccessDeniedException("original of " + medium.id());
        return storage.open(medium.sha256());
    }

    private void requireSight(Medium medium, Me me) {
        if (isOwner(medium, me)) return;
        if (medium.campaign() == null) throw new AccessDeniedException("file of " + medium.owner());
        if (rights.may(me, Power.CHECK_PROOF, medium.campaign(), null)) return;
        rights.require(me, Power.SEE_CAMPAIGN, medium.campaign(), medium.owner());
    }

    private static boolean isOwner(Medium medium, Me me) {
        return medium.owner().value().equals(me.unit());
    }
}
