package loa.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lets the bench do with a photo what the intake does: three shown copies, written down. */
public final class PhotoTaking {

    private PhotoTaking() {}

    /** Makes the copies of a JPEG in this folder. */
    public static void develop(Path photo, Path folder) throws IOException {
        try {
            var prints = Darkroom.develop(photo, FileKind.JPEG, 1);
            for (int i = 0; i < Darkroom.EDGES.size(); i++) {
                var copy = folder.resolve(Darkroom.EDGES.get(i) + ".jpg");
                Files.deleteIfExists(copy);
                Darkroom.print(prints.copies().get(i), copy);
            }
        } catch (Darkroom.Spoilt e) {
            throw new IOException(e);
        }
    }
}
