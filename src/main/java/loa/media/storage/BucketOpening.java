package loa.media.storage;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import loa.platform.backup.OutsideFiles;
import software.amazon.awssdk.core.exception.SdkException;

/** Opens the bucket for backup and restore, by the same environment variables as the application. */
public final class BucketOpening implements OutsideFiles.Opening {

    @Override
    public Optional<OutsideFiles> open(Map<String, String> environment) throws IOException {
        var bucket = new Bucket(
                environment.getOrDefault("LOA_S3_BUCKET", ""),
                environment.getOrDefault("LOA_S3_ENDPOINT", ""),
                environment.getOrDefault("LOA_S3_REGION", "us-east-1"),
                environment.getOrDefault("LOA_S3_ACCESS_KEY", ""),
                environment.getOrDefault("LOA_S3_SECRET_KEY", ""));
        if (!bucket.isSet()) return Optional.empty();
        var client = S3Storage.client(bucket);
        try {
            client.headBucket(request -> request.bucket(bucket.bucket()));
        } catch (SdkException e) {
            client.close();
            throw new IOException("Không mở được kho tệp " + bucket + ".", e);
        }
        return Optional.of(new BucketFiles(client, bucket));
    }
}
