package loa.media.storage;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** {@code parts/} of the bucket that all nodes share, an object for each part. */
final class S3Parts implements Parts {

    private static final String PARTS = "parts/";

    private final S3Client s3;
    private final String bucket;

    S3Parts(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public void keep(String file, long offset, byte[] part) throws IOException {
        try {
            s3.putObject(request -> request.bucket(bucket).key(prefix(file) + offset), RequestBody.fromBytes(part));
        } catch (SdkException e) {
            throw new IOException(e);
        }
    }

    @Override
    public SortedMap<Long, Resource> of(String file) throws IOException {
        var parts = new TreeMap<Long, Resource>();
        for (var object : listed(prefix(file))) {
            var name = object.key().substring(prefix(file).length());
            if (name.matches("\\d{1,18}")) parts.put(Long.parseLong(name), new Part(object.key(), object.size()));
        }
        return parts;
    }

    @Override
    public void drop(String file) throws IOException {
        for (var object : listed(prefix(file))) remove(object);
    }

    @Override
    public void sweep(Instant before) throws IOException {
        for (var object : listed(PARTS)) if (object.lastModified().isBefore(before)) remove(object);
    }

    private Iterable<S3Object> listed(String prefix) throws IOException {
        try {
            return s3.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix)).contents().stream()
                    .toList();
        } catch (SdkException e) {
            throw new IOException(e);
        }
    }

    private void remove(S3Object object) throws IOException {
        try {
            s3.deleteObject(request -> request.bucket(bucket).key(object.key()));
        } catch (SdkException e) {
            throw new IOException(e);
        }
    }

    private static String prefix(String file) {
        return PARTS + Key.ofParts(file) + "/";
    }

    /** Bytes in the bucket, fetched when they are read. */
    private final class Part extends AbstractResource {

        private final String key;
        private final long length;

        Part(String key, long length) {
            this.key = key;
            this.length = length;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            try {
                return s3.getObject(request -> request.bucket(bucket).key(key));
            } catch (SdkException e) {
                throw new IOException(e);
            }
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public long contentLength() {
            return length;
        }

        @Override
        public String getDescription() {
            return bucket + "/" + key;
        }
    }
}
