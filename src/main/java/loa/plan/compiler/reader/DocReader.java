package loa.plan.compiler.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads the old binary Word format. */
final class DocReader {

    private DocReader() {}

    static String read(byte[] content, Notes notes) throws IOException {
        try (var container = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            var root = container.getRoot();
            if (root.hasEntryCaseInsensitive(EncryptionInfo.ENCRYPTION_INFO_ENTRY))
                throw new CannotRead(Reading.Reason.PROTECTED);
            if (!root.hasEntryCaseInsensitive("WordDocument")) throw new CannotRead(Reading.Reason.UNKNOWN_TYPE);
            throw new CannotRead(Reading.Reason.UNKNOWN_TYPE);
        }
    }
}
