package loa.media.storage;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A bucket of an S3-compatible store, set as {@code LOA_S3_BUCKET} and so on.
 *
 * @param bucket its name, which has to exist; empty: files lie in the data folder
 * @param endpoint address of the store, as {@code https://kho.example.vn}
 * @param region what the store calls its region
 * @param accessKey name under which Loa signs in
 * @param secretKey its password; never written to a log
 */
@ConfigurationProperties("loa.s3")
public record Bucket(
        @DefaultValue("") String bucket,
        @DefaultValue("") String endpoint,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("") String accessKey,
        @DefaultValue("") String secretKey) {

    boolean isSet() {
        return !bucket.isEmpty();
    }

    @Override
    public String toString() {
        return endpoint + "/" + bucket;
    }
}
