package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.openagenda.model.access.Key.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The owner of a barometer gets the responses of a closed round for its archive, and nobody else can read them. */
@QuarkusTest
class ExtractTest {

    @ParameterizedTest
    @CsvSource({"RSA, 3072", "EC, 256", "EC, 521"})
    void the_owner_opens_it_and_finds_every_response_without_ids_and_texts(String algorithm, int bits)
            throws Exception {
        Owner owner = Owner.with(algorithm, bits);
        Story story = answered();
        register(story, owner).then().statusCode(200);
        Response answer = asOperator().post(story.round() + "/extract");
        answer.then()
                .statusCode(200)
                .contentType("application/cms")
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", containsString(story.dataset() + ".ndjson.cms"));
        byte[] extract = answer.asByteArray();
        assertThat(new String(extract, ISO_8859_1)).doesNotContain("municipality");
        List<String> lines = owner.opens(extract).lines().toList();
        assertThat(lines).hasSize(41);
        JsonPath line = JsonPath.from(
                lines.stream().filter(one -> one.contains("visits")).findFirst().orElseThrow());
        assertThat(line.getMap("$"))
                .isEqualTo(Map.of(
                        "municipality", "139",
                        "paradata", Map.of("language", "fi", "mode", "web", "completion", "complete"),
                        "answers", Map.of("life", 2, "visits", List.of("shop"), "distance", 99)));
        assertThat(lines).noneMatch(one -> one.contains("Uimahalli"));
        assertThat(lines.stream()
                        .map(one -> JsonPath.from(one).getInt("answers.distance"))
                        .toList())
                .as("in the order in which they lie")
                .isNotEqualTo(lines.stream()
                        .map(one -> JsonPath.from(one).getInt("answers.distance"))
                        .sorted()
                        .toList());
        assumeTrue(Owner.hasOpenSsl(), "OpenSSL 3 is not there");
        assertThat(owner.opensByHand(extract)).contains(String.join("\n", lines) + "\n");
    }

    @Test
    void nobody_else_opens_it_and_what_broke_off_or_was_changed_is_not_taken_for_whole() throws Exception {
        Owner owner = Owner.with("EC", 256);
        Story story = answered();
        register(story, owner).then().statusCode(200);
        byte[] extract = asOperator().post(story.round() + "/extract").asByteArray();
        byte[] brokenOff = Arrays.copyOf(extract, extract.length - 100);
        byte[] changed = extract.clone();
        changed[extract.length / 2] ^= 1;
        assertThatThrownBy(() -> Owner.with("EC", 256).opens(extract)).isNotNull();
        assertThatThrownBy(() -> owner.opens(brokenOff)).isNotNull();
        assertThatThrownBy(() -> owner.opens(changed)).isNotNull();
        assumeTrue(Owner.hasOpenSsl(), "OpenSSL 3 is not there");
        assertThat(owner.opensByHand(brokenOff)).isEmpty();
        assertThat(owner.opensByHand(changed)).isEmpty();
    }

    @Test
    void without_a_certificate_or_before_the_closing_there_is_none() {
        Story story = answered();
        asOperator()
                .post(story.round() + "/extract")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems#certificate-missing"));
        Story open = Story.begin().open("139");
        register(open, Owner.with("EC", 256)).then().statusCode(200);
        asOperator()
                .post(open.round() + "/extract")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems#round-not-closed"));
    }

    @Test
    void its_fingerprint_is_public_and_it_is_changed_by_whoever_has_seen_it() {
        Story story = Story.begin().draft("139");
        String address = story.barometer() + "/archive-certificate";
        given().get(address).then().statusCode(404);
        Owner first = Owner.with("EC", 256);
        Response registered = register(story, first);
        registered.then().statusCode(200).body("subject", equalTo("CN=Ii"));
        String fingerprint = registered.path("sha256");
        given().get(address).then().statusCode(200).body("certificate", equalTo(first.pem()));
        given().get("/v1/barometers")
                .then()
                .body(
                        "items.find { it.slug == '%s' }.archiveCertificateSha256".formatted(story.slug()),
                        equalTo(fingerprint));
        given().get(story.round() + "/privacy").then().body("archiveCertificateSha256", equalTo(fingerprint));
        Map<String, String> second = Map.of("certificate", Owner.with("EC", 384).pem());
        KeyHolder publisher = KeyHolder.of("operator", Role.PUBLISHER);
        publisher.asks().body(second).put(address).then().statusCode(428);
        publisher
                .asks()
                .header("If-Match", "\"other\"")
                .body(second)
                .put(address)
                .then()
                .statusCode(412);
        publisher
                .asks()
                .header("If-Match", given().get(address).header("ETag"))
                .body(second)
                .put(address)
                .then()
                .statusCode(200);
    }

    static Stream<Arguments> unfit() {
        Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);
        return Stream.of(
                Arguments.of("ei mitään", "in PEM"),
                Arguments.of(Owner.with("EC", 256).pem() + Owner.with("EC", 256).pem(), "in PEM"),
                Arguments.of(Owner.with("RSA", 2048).pem(), "at least 3072"),
                Arguments.of(Owner.with("DSA", 2048).pem(), "at least 3072"),
                Arguments.of(
                        Owner.with("EC", 256, Instant.now().minusSeconds(1), Optional.empty())
                                .pem(),
                        "not valid today"),
                Arguments.of(
                        Owner.with("EC", 256, tomorrow.plus(60, ChronoUnit.DAYS), Optional.empty())
                                .pem(),
                        "not valid today"),
                Arguments.of(
                        Owner.with("EC", 256, tomorrow, Optional.of(KeyUsage.digitalSignature))
                                .pem(),
                        "keyAgreement"),
                Arguments.of(
                        Owner.with("RSA", 3072, tomorrow, Optional.of(KeyUsage.digitalSignature))
                                .pem(),
                        "keyEncipherment"));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void a_certificate_for_which_nothing_can_be_encrypted_is_refused(String pem, String detail) {
        KeyHolder.of("operator", Role.PUBLISHER)
                .asks()
                .body(Map.of("certificate", pem))
                .put(Story.begin().barometer() + "/archive-certificate")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/certificate"))
                .body("errors[0].detail", containsString(detail));
    }

    private static Story answered() {
        Story story = Story.begin().open("139");
        for (int distance = 0; distance < 40; distance++) {
            story.answer("139", Map.of("distance", distance)).then().statusCode(201);
        }
        story.answer("139", Map.of("life", 2, "visits", List.of("shop"), "distance", 99, "wish", "Uimahalli"))
                .then()
                .statusCode(201);
        return story.closed();
    }

    private static Response register(Story story, Owner owner) {
        return KeyHolder.of("operator", Role.PUBLISHER)
                .asks()
                .body(Map.of("certificate", owner.pem()))
                .put(story.barometer() + "/archive-certificate");
    }
}
