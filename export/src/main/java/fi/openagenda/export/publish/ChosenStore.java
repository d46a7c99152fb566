package fi.openagenda.export.publish;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Where published files lie, by {@code openagenda.store}: in a folder, or in a bucket where one is named. */
@ApplicationScoped
class ChosenStore {

    @ConfigProperty(name = "openagenda.store")
    Path folder;

    @ConfigProperty(name = "openagenda.store.bucket")
    Optional<String> bucket;

    @ConfigProperty(name = "openagenda.store.bucket.endpoint")
    Optional<URI> endpoint;

    @ConfigProperty(name = "openagenda.store.bucket.region")
    String region;

    @ConfigProperty(name = "openagenda.store.bucket.access-key")
    Optional<String> accessKey;

    @ConfigProperty(name = "openagenda.store.bucket.secret-key")
    Optional<String> secretKey;

    @ConfigProperty(name = "openagenda.store.bucket.part")
    MemorySize part;

    @ConfigProperty(name = "openagenda.store.bucket.copies")
    MemorySize copies;

    @Produces
    @Singleton
    Store store(Clock clock) {
        return bucket.<Store>map(name -> new BucketStore(
                                new Bucket(client(), name, part.asLongValue()), folder, copies.asLongValue())
                        .swept())
                .orElseGet(() -> new FolderStore(folder).swept(clock.instant()));
    }

    /** A server that is named need not know buckets by name of host, nor the newer checksums. */
    private S3Client client() {
        S3ClientBuilder client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.of(region))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        endpoint.ifPresent(address -> client.endpointOverride(address).forcePathStyle(true));
        accessKey.ifPresent(key -> client.credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create(key, secretKey.orElseThrow()))));
        return client.build();
    }
}
