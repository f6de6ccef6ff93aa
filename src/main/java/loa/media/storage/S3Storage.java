package loa.media.storage;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A bucket that all nodes share: {@code files/} by hash, {@code aside/} what a sweep took. Bytes arrive in a folder of the node
 * and are in the bucket before anything refers to them.
 */
final class S3Storage implements Storage {

    static final String KEPT = "files/";
    private static final String ASIDE = "aside/";
    private static final Duration ASIDE_FOR = Duration.ofDays(30);

    private final S3Client s3;
    private final String bucket;
    private final Reception reception;
    private final Clock clock;

    private S3Storage(S3Client s3, String bucket, Reception reception, Clock clock) {
        this.s3 = s3;
        this.bucket = bucket;
        this.reception = reception;
        this.clock = clock;
    }

    /** Opens the bucket, or says at the start, where somebody looks, that it cannot be had. */
    static S3Storage of(Bucket at, Reception reception, Clock clock) {
        var client = client(at);
        try {
            client.headBucket(request -> request.bucket(at.bucket()));
        } catch (SdkException e) {
            client.close();
            throw new IllegalStateException(
                    "Không mở được kho tệp " + at + ". Hãy kiểm tra LOA_S3_ENDPOINT, LOA_S3_BUCKET và khóa truy cập.",
                    e);
        }
        return new S3Storage(client, at.bucket(), reception, clock);
    }

    static S3Client client(Bucket at) {
        var builder = S3Client.builder()
                .region(Region.of(at.region()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(at.accessKey(), at.secretKey())))
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(5))
                        .socketTimeout(Duration.ofSeconds(60))
                        .build())
                // Stores other than Amazon's know buckets as paths, and not the checksums that Amazon added later.
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        if (!at.endpoint().isEmpty()) builder.endpointOverride(URI.create(at.endpoint()));
        return builder.build();
    }

    /** Parts of files in the same bucket. */
    Parts parts() {
        return new S3Parts(s3, bucket);
    }

    @Override
    public Path receive() throws IOException {
        return reception.receive();
    }

    @Override
    public void store(Path received, String key) throws IOException {
        if (!reserve(key)) {
            asked(() -> s3.putObject(
                    request -> request.bucket(bucket).key(KEPT + Key.path(key)), RequestBody.fromFile(received)));
        }
        Files.delete(received);
    }

    @Override
    public Optional<Resource> open(String key) {
        var path = KEPT + Key.path(key);
        try {
            var head = s3.headObject(request -> request.bucket(bucket).key(path));
            return Optional.of(new Stored(path, head.contentLength(), head.lastModified()));
        } catch (S3Exception e) {
            if (e.statusCode() == 404) return Optional.empty();
            throw e;
        }
    }

    /** Copied onto itself, it is as if it had just been stored. */
    @Override
    public boolean reserve(String key) throws IOException {
        var path = KEPT + Key.path(key);
        try {
            s3.copyObject(request -> request.sourceBucket(bucket)
                    .sourceKey(path)
                    .destinationBucket(bucket)
                    .destinationKey(path)
                    .metadataDirective(MetadataDirective.REPLACE));
            return true;
        } catch (S3Exception e) {
            if (e.statusCode() == 404) return false;
            throw new IOException(e);
        } catch (SdkException e) {
            throw new IOException(e);
        }
    }

    @Override
    public int sweep(Instant before, UnaryOperator<Set<String>> wanted) throws IOException {
        reception.sweep(before);
        var over = clock.instant().minus(ASIDE_FOR);
        for (var page : pages(ASIDE)) for (var object : page) if (isOlder(object, over)) remove(object.key());
        var taken = 0;
        for (var page : pages(KEPT)) {
            var old = page.stream().filter(object -> isOlder(object, before)).toList();
            var needed = wanted.apply(old.stream().map(S3Storage::hash).collect(Collectors.toSet()));
            for (var object : old) {
                if (needed.contains(hash(object))) continue;
                setAside(object.key());
                taken++;
            }
        }
        return taken;
    }

    private List<List<S3Object>> pages(String prefix) throws IOException {
        return asked(() -> s3
                .listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix))
                .stream()
                .map(answer -> answer.contents())
                .toList());
    }

    private void setAside(String path) throws IOException {
        asked(() -> s3.copyObject(request -> request.sourceBucket(bucket)
                .sourceKey(path)
                .destinationBucket(bucket)
                .destinationKey(ASIDE + name(path))));
        remove(path);
    }

    private void remove(String path) throws IOException {
        asked(() -> s3.deleteObject(request -> request.bucket(bucket).key(path)));
    }

    private static boolean isOlder(S3Object object, Instant moment) {
        return object.lastModified().isBefore(moment);
    }

    private static String hash(S3Object object) {
        return Key.hash(name(object.key()));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static <T> T asked(Asked<T> what) throws IOException {
        try {
            return what.answer();
        } catch (SdkException e) {
            throw new IOException(e);
        }
    }

    private interface Asked<T> {
        T answer();
    }

    /** Bytes in the bucket, fetched when they are read. */
    private final class Stored extends AbstractResource {

        private final String path;
        private final long length;
        private final Instant modified;

        Stored(String path, long length, Instant modified) {
            this.path = path;
            this.length = length;
            this.modified = modified;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return asked(() -> s3.getObject(request -> request.bucket(bucket).key(path)));
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
        public long lastModified() {
            return modified.toEpochMilli();
        }

        @Override
        public String getDescription() {
            return bucket + "/" + path;
        }
    }
}
