package fi.openagenda.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.jaxrs.UriInfoImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    @Test
    void what_is_configured_comes_without_a_slash_whatever_was_asked() {
        assertThat(new PublicAddress(Optional.of(URI.create("https://data.example.org/open/")))
                        .of(new UriInfoImpl(null)))
                .isEqualTo(URI.create("https://data.example.org/open"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"data.example.org", "ftp://data.example.org", "https:/data"})
    void what_is_no_web_address_stops_the_start(String address) {
        assertThatThrownBy(() -> new PublicAddress(Optional.of(URI.create(address))))
                .hasMessageContaining("openagenda.public-url");
    }
}
