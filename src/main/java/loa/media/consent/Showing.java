package loa.media.consent;

import java.util.List;
import loa.media.MediaId;
import org.jspecify.annotations.Nullable;

/**
 * Where a file is shown; a module that shows files offers this as a bean. Inside Loa a withheld file is replaced by a sign at
 * once, whatever page it stands on; this says where, and what stands outside Loa and must be fetched by somebody.
 */
public interface Showing {

    /**
     * One place.
     *
     * @param words as "Minh chứng của mục IV.7/2, xã Bản Công"
     * @param path of the page, if it is one of ours
     * @param outside whether somebody has to fetch it: printed, sent, posted elsewhere
     */
    record Place(String words, @Nullable String path, boolean outside) {}

    List<Place> places(MediaId file);
}
