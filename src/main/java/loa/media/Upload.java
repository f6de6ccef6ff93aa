package loa.media;

import org.springframework.core.io.InputStreamSource;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file as a person sends it.
 *
 * @param name what the person's device calls it
 * @param sharesPlace whether the person agrees that the place in a photo is kept
 */
public record Upload(String name, InputStreamSource content, boolean sharesPlace) {

    public static Upload of(MultipartFile file, boolean sharesPlace) {
        var name = file.getOriginalFilename();
        return new Upload(name == null ? "" : name, file, sharesPlace);
    }
}
