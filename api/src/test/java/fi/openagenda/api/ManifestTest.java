package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.openagenda.model.Sha256;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class ManifestTest {

    @TempDir
    Path folder;

    @Test
    void the_manifest_names_every_file_and_its_signature_holds_for_these_bytes_alone() throws GeneralSecurityException {
        Story story = Story.begin().open("139").published();
        byte[] manifest = file(story, "manifest.json");
        JsonPath document = JsonPath.from(new String(manifest, UTF_8));
        assertThat(document.getString("version")).isEqualTo("1.0.0");
        assertThat(document.getString("coreSha256"))
                .isEqualTo(given().get(story.round()).path("coreSha256"));
        assertThat(document.<String>getList("questions")).contains("life@1", "age@1");
        assertThat(document.<String>getList("files.name"))
                .containsAll(List.of("data.csv", "data.json", "SHA256SUMS"))
                .doesNotContain("all.zip");
        for (Map<String, Object> each : document.<Map<String, Object>>getList("files")) {
            byte[] bytes = file(story, each.get("name").toString());
            assertThat(each).containsEntry("bytes", bytes.length).containsEntry("sha256", hash(bytes));
        }
        byte[] signature = file(story, "manifest.json.sig");
        assertThat(verifies(key(document.getString("signedWith")), manifest, signature))
                .isTrue();
        manifest[manifest.length / 2] ^= 1;
        assertThat(verifies(key(document.getString("signedWith")), manifest, signature))
                .isFalse();
    }

    @Test
    void openssl_verifies_it_and_sha256sum_all_the_rest_of_the_archive() throws IOException, InterruptedException {
        Story story = Story.begin().open("139").published();
        unpack(file(story, "all.zip"));
        String id =
                JsonPath.from(Files.readString(folder.resolve("manifest.json"))).getString("signedWith");
        Files.write(
                folder.resolve("key.pem"),
                given().get("/v1/signing-keys/%s/key.pem".formatted(id)).asByteArray());
        List<String> verification = List.of(
                "openssl",
                "pkeyutl",
                "-verify",
                "-pubin",
                "-inkey",
                "key.pem",
                "-rawin",
                "-in",
                "manifest.json",
                "-sigfile",
                "manifest.json.sig");
        assertThat(run(verification)).contains("Signature Verified Successfully");
        assertThat(run(List.of("sha256sum", "-c", "SHA256SUMS")))
                .contains("data.csv: OK")
                .doesNotContain("FAILED");
        Files.writeString(folder.resolve("manifest.json"), "{}");
        assertThat(run(verification)).contains("Failure");
    }

    @Test
    void keys_are_listed_for_good() {
        Story story = Story.begin().open("139").published();
        String id =
                JsonPath.from(new String(file(story, "manifest.json"), UTF_8)).getString("signedWith");
        given().get("/v1/signing-keys").then().statusCode(200).body("items.id", hasItem(id));
        given().get("/v1/signing-keys/0000000000000000/key.pem")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems#not-found"));
    }

    private static byte[] file(Story story, String name) {
        return given().get(story.release() + "/" + name)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static PublicKey key(String id) throws GeneralSecurityException {
        String pem = given().get("/v1/signing-keys/%s/key.pem".formatted(id)).asString();
        byte[] spki = Base64.getMimeDecoder().decode(pem.replaceAll("-----.*-----", ""));
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki));
    }

    private static boolean verifies(PublicKey key, byte[] document, byte[] signature) throws GeneralSecurityException {
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(key);
        verifier.update(document);
        return verifier.verify(signature);
    }

    private void unpack(byte[] archive) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        }
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(new ArrayList<>(command))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            assumeTrue(false, command.get(0) + " is not installed");
            return "";
        }
        String output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return output;
    }

    private static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.digest().digest(bytes));
    }
}
