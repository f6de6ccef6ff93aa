package loa.media;

import java.time.Clock;
import java.util.UUID;
import loa.media.Taking.Refused;
import loa.media.Taking.Taken;
import loa.media.part.PartDesk;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.job.Jobs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where files are handed over, in two steps: the bytes are taken and stored first, outside any transaction; then the item is
 * entered in the transaction of whatever it belongs to.
 */
@Component
public class MediaDesk {

    private final Intake intake;
    private final PartDesk inParts;
    private final Media media;
    private final Jobs jobs;
    private final Clock clock;

    MediaDesk(Intake intake, PartDesk inParts, Media media, Jobs jobs, Clock clock) {
        this.intake = intake;
        this.inParts = inParts;
        this.media = media;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Looks at a file and stores its bytes, or says what is wrong with it. */
    public Taking take(Upload upload) {
        return intake.take(upload);
    }

    /** The same with sound or film that was put together here: it may be larger than what comes in one piece. */
    public Taking takeParts(Upload upload) {
        return intake.takeParts(upload);
    }

    /**
     * The same with a file of this person that came in parts: films and sound may be larger than what comes in one piece.
     * Once looked at, its parts are let go, whatever came of it.
     */
    public Taking takeParts(UUID part, Me me) {
        var file = inParts.find(part, me);
        var whole = inParts.whole(part, me);
        if (file.isEmpty() || whole.isEmpty()) return new Refused("", NotKept.BROKEN, 0);
        var taking = takeParts(new Upload(file.get().name(), whole.get(), false));
        inParts.forget(part, me);
        return taking;
    }

    /** Gives a taken file to its unit, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public MediaId enter(Taken taken, UnitId owner, @Nullable UUID campaign, Me by) {
        var id = MediaId.next();
        media.add(id, taken, owner, campaign, by);
        if (Listening.concerns(taken.kind())) {
            jobs.once(Listening.JOB, taken.sha256(), Listening.payload(taken.kind(), taken.sha256()), clock.instant());
        }
        return id;
    }

    /** Lets go of a file that nothing refers to yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(MediaId id) {
        media.remove(id);
    }
}
