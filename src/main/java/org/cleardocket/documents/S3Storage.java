package org.cleardocket.documents;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;

/**
 * Sealed bytes in a bucket of any store that speaks S3: path-style addresses, and no checksums beyond those that every
 * store knows.
 */
class S3Storage implements DocumentStorage, AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration CALL = Duration.ofSeconds(25);
    private static final int MOST_TRIES = 4;

    private final S3Client s3;
    private final String bucket;
    private final String prefix;

    /** @param place a bucket, and after a slash what all keys begin with */
    S3Storage(String place, S3Settings settings) {
        var slash = place.indexOf('/');
        bucket = slash < 0 ? place : place.substring(0, slash);
        var path = slash < 0 ? "" : place.substring(slash + 1);
        prefix = path.isEmpty() || path.endsWith("/") ? path : path + '/';
        s3 = client(settings);
    }

    private static S3Client client(S3Settings settings) {
        var builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .credentialsProvider(settings.accessKey() == null || settings.accessKey().isBlank() ? DefaultCredentialsProvider.builder().build()
                        : StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                .overrideConfiguration(call -> call.apiCallTimeout(CALL)
                        .retryStrategy(again -> again.maxAttempts(MOST_TRIES)))
                .httpClient(UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(SILENCE).build());
        return settings.endpoint() == null ? builder.build() : builder.endpointOverride(settings.endpoint()).build();
    }

    @Override
    public void put(String key, byte[] sealed) throws IOException {
        try {
            s3.putObject(to -> to.bucket(bucket).key(prefix + key), RequestBody.fromBytes(sealed));
        } catch (SdkException e) {
            throw failed(e);
        }
    }

    @Override
    public Optional<byte[]> get(String key) throws IOException {
        try {
            return Optional.of(s3.getObjectAsBytes(from -> from.bucket(bucket).key(prefix + key)).asByteArrayUnsafe());
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        } catch (SdkException e) {
            throw failed(e);
        }
    }

    @Override
    public Set<String> list(String below) throws IOException {
        try {
            return s3.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix + below)).contents().stream()
                    .filter(object -> object.size() > 0)
                    .map(object -> object.key().substring(prefix.length())).collect(Collectors.toSet());
        } catch (SdkException e) {
            throw failed(e);
        }
    }

    @Override
    public void deleteAll(String below) throws IOException {
        try {
            for (var page : s3.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix + below))) {
                var keys = page.contents().stream()
                        .map(object -> ObjectIdentifier.builder().key(object.key()).build()).toList();
                if (!keys.isEmpty()) {
                    delete(keys);
                }
            }
        } catch (SdkException e) {
            throw failed(e);
        }
    }

    private void delete(List<ObjectIdentifier> keys) throws IOException {
        var answer = s3.deleteObjects(from -> from.bucket(bucket)
                .delete(Delete.builder().objects(keys).quiet(true).build()));
        if (!answer.errors().isEmpty()) {
            throw new IOException("the store kept " + answer.errors().size() + " objects");
        }
    }

    private static IOException failed(SdkException e) {
        return new IOException("the store failed: " + e.getClass().getSimpleName(), e);
    }

    @Override
    public void close() {
        s3.close();
    }
}
