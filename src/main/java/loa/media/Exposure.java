package loa.media;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.webp.WebpMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the camera wrote into a photo.
 *
 * @param orientation how the camera was held, 1 (upright) to 8
 */
record Exposure(
        int orientation,
        @Nullable Instant takenAt,
        @Nullable Position position) {

    private static final Exposure UNKNOWN = new Exposure(1, null, null);
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss");

    /** Reads only the camera's own block, so that no packed text inside is unpacked. Camera time without zone is ours. */
    static Exposure read(Path file, FileKind kind, ZoneId zone) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return switch (kind) {
                case JPEG -> of(JpegMetadataReader.readMetadata(in, List.of(new ExifReader())), zone);
                case WEBP -> of(WebpMetadataReader.readMetadata(in), zone);
                default -> UNKNOWN;
            };
        } catch (ImageProcessingException e) {
            return UNKNOWN;
        }
    }

    private static Exposure of(Metadata metadata, ZoneId zone) {
        var gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        return new Exposure(orientation(metadata), takenAt(metadata, zone), gps == null ? null : position(gps));
    }

    private static int orientation(Metadata metadata) {
        var main = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        if (main == null || !main.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) return 1;
        try {
            var held = main.getInt(ExifIFD0Directory.TAG_ORIENTATION);
            return held >= 1 && held <= 8 ? held : 1;
        } catch (MetadataException e) {
            return 1;
        }
    }

    private static @Nullable Instant takenAt(Metadata metadata, ZoneId zone) {
        var shot = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        var written = shot == null ? null : shot.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL);
        if (shot == null || written == null) return null;
        try {
            var local = LocalDateTime.parse(written.strip(), WRITTEN);
            var offset = shot.getString(ExifSubIFDDirectory.TAG_TIME_ZONE_ORIGINAL);
            return (offset == null ? local.atZone(zone) : local.atZone(ZoneOffset.of(offset.strip()))).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Position position(GpsDirectory gps) {
        var found = gps.getGeoLocation();
        return found == null || found.isZero() ? null : new Position(found.getLatitude(), found.getLongitude());
    }
}
