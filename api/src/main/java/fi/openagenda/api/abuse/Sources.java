package fi.openagenda.api.abuse;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How often each source has asked of late, without knowing who it is. A source is a neighbourhood of addresses (IPv4 /24,
 * IPv6 /56), under an HMAC whose key is made at random, never leaves the memory and is forgotten with all buckets when the
 * day (UTC) is over. Nothing of it is stored, logged or counted.
 */
@ApplicationScoped
class Sources {

    private static final int MOST = 200_000;
    private static final int IPV4_NEIGHBOURHOOD = 24 / 8;
    private static final int IPV6_NEIGHBOURHOOD = 56 / 8;
    /** Where all those come from who say so in other words than an address. */
    private static final byte[] NOWHERE = {};

    private static final String HMAC = "HmacSHA256";

    private record Day(LocalDate date, SecretKeySpec key, Cache<ByteBuffer, Bucket> buckets) {}

    @Inject
    Clock clock;

    @Inject
    AbuseConfig config;

    /** Anybody can say in a header where a request comes from, so only a proxy that is named is believed. */
    @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies")
    Optional<List<String>> trustedProxies;

    private volatile Day today;

    /** How long the source of a request has to wait; empty when it can go on. */
    Optional<Duration> wait(HttpServerRequest request) {
        return neighbourhood(request)
                .map(neighbourhood -> bucket(neighbourhood).tryConsumeAndReturnRemaining(1))
                .filter(probe -> !probe.isConsumed())
                .map(probe -> Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** The beginning of an address; nothing for this machine itself. */
    private Optional<byte[]> neighbourhood(HttpServerRequest request) {
        SocketAddress remote = trustedProxies.isPresent()
                ? request.remoteAddress()
                : request.connection().remoteAddress();
        if (remote == null || remote.host() == null) {
            return Optional.empty();
        }
        // Never by name: what a header says must not be looked up.
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(remote.host());
        if (bytes == null) {
            return Optional.of(NOWHERE);
        }
        try {
            InetAddress address = InetAddress.getByAddress(bytes);
            byte[] plain = address.getAddress();
            return address.isLoopbackAddress()
                    ? Optional.empty()
                    : Optional.of(Arrays.copyOf(plain, plain.length == 4 ? IPV4_NEIGHBOURHOOD : IPV6_NEIGHBOURHOOD));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Bucket bucket(byte[] neighbourhood) {
        Day day = today();
        return day.buckets().get(hmac(day.key(), neighbourhood), unknown -> full());
    }

    private Day today() {
        LocalDate date = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Day day = today;
        if (day == null || !day.date().equals(date)) {
            byte[] key = new byte[32];
            new SecureRandom().nextBytes(key);
            day = new Day(
                    date,
                    new SecretKeySpec(key, HMAC),
                    Caffeine.newBuilder().maximumSize(MOST).build());
            today = day;
        }
        return day;
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(config.burst()).refillGreedy(config.perMinute(), Duration.ofMinutes(1)))
                .build();
    }

    private static ByteBuffer hmac(SecretKeySpec key, byte[] neighbourhood) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return ByteBuffer.wrap(mac.doFinal(neighbourhood));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
