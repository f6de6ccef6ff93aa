package loa.media.storage;

import java.io.IOException;
import java.io.InputStream;
import loa.platform.backup.OutsideFiles;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** The files of a bucket as a backup sees them. */
final class BucketFiles implements OutsideFiles {

    private final S3Client s3;
    private final Bucket at;

    BucketFiles(S3Client s3, Bucket at) {
        this.s3 = s3;
        this.at = at;
    }

    @Override
    public String place() {
        return at.toString();
    }

    @Override
    public long each(Visitor visitor) throws IOException {
        long count = 0;
        try {
            var listed = s3.listObjectsV2Paginator(
                    request -> request.bucket(at.bucket()).prefix(S3Storage.KEPT));
            for (var object : listed.contents()) {
                try (var content =
                        s3.getObject(request -> request.bucket(at.bucket()).key(object.key()))) {
                    visitor.visit(object.key().substring(S3Storage.KEPT.length()), content);
                }
                count++;
            }
        } catch (SdkException e) {
            throw new IOException(e);
        }
        return count;
    }

    @Override
    public boolean isEmpty() throws IOException {
        try {
            return s3.listObjectsV2(request ->
                            request.bucket(at.bucket()).prefix(S3Storage.KEPT).maxKeys(1))
                    .contents()
                    .isEmpty();
        } catch (SdkException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void put(String name, InputStream content, long bytes) throws IOException {
        var key = S3Storage.KEPT + Key.path(name.substring(name.lastIndexOf('/') + 1));
        try {
            s3.putObject(request -> request.bucket(at.bucket()).key(key), RequestBody.fromInputStream(content, bytes));
        } catch (SdkException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        s3.close();
    }
}
