package fi.openagenda.api;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** An S3 server with a bucket in its memory, which files are published into, in the smallest parts that it takes. */
public class BucketServer implements QuarkusTestResourceLifecycleManager {

    static final String BUCKET = "barometers";

    private static final String KEY = "tests";
    private static final String SECRET = "of which nothing is secret";
    private static final String REGION = "us-east-1";
    private static final int PATIENCE = 300;

    private Process server;
    private static URI address;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "bucket-");
            int port = freePort();
            address = URI.create("http://127.0.0.1:" + port);
            server = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-jar",
                            new File("target/s3proxy.jar").getAbsolutePath(),
                            "--properties",
                            properties(folder).toAbsolutePath().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output").toFile())
                    .start();
            await(port, folder.resolve("output"));
            client().createBucket(bucket -> bucket.bucket(BUCKET));
            return Map.of(
                    "openagenda.store",
                    folder.resolve("store").toString(),
                    "openagenda.store.bucket",
                    BUCKET,
                    "openagenda.store.bucket.endpoint",
                    address.toString(),
                    "openagenda.store.bucket.access-key",
                    KEY,
                    "openagenda.store.bucket.secret-key",
                    SECRET,
                    "openagenda.store.bucket.region",
                    REGION,
                    "openagenda.store.bucket.part",
                    "5M");
        } catch (IOException fault) {
            throw new IllegalStateException("The S3 server did not start", fault);
        }
    }

    /** Speaks to it beside the platform. */
    static S3Client client() {
        return S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.of(REGION))
                .endpointOverride(address)
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET)))
                .build();
    }

    private static Path properties(Path folder) throws IOException {
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "s3proxy.endpoint", address.toString(),
                "s3proxy.authorization", "aws-v2-or-v4",
                "s3proxy.identity", KEY,
                "s3proxy.credential", SECRET,
                "jclouds.provider", "transient-nio2",
                "jclouds.identity", "none",
                "jclouds.credential", "none"));
        Path file = folder.resolve("s3proxy.properties");
        try (var out = Files.newOutputStream(file)) {
            properties.store(out, null);
        }
        return file;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void await(int port, Path output) throws IOException {
        for (int attempt = 0; attempt < PATIENCE && server.isAlive(); attempt++) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException notYet) {
                pause();
            }
        }
        server.destroy();
        throw new IOException(Files.readString(output));
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        server.destroy();
    }
}
