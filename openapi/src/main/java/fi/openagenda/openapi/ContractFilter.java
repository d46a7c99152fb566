package fi.openagenda.openapi;

import io.restassured.RestAssured;
import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.FilterContext;
import io.restassured.filter.OrderedFilter;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.Optional;
import java.util.regex.Pattern;

/** Fails a test, whatever it is about, when an answer that it receives is not named by the contract. */
public final class ContractFilter implements OrderedFilter {

    // Not URI.create: tests of bad requests send what no URI may contain.
    private static final Pattern PATH = Pattern.compile("^[a-z]+://[^/?#]+([^?#]*).*$");

    private final Contract contract;

    /** A filter over any contract. */
    public ContractFilter(Contract contract) {
        this.contract = contract;
    }

    /** Puts the published contract's filter into all requests of REST Assured from here on; a second call does nothing. */
    public static synchronized void install() {
        if (RestAssured.filters().stream().noneMatch(ContractFilter.class::isInstance)) {
            RestAssured.filters(new ContractFilter(Contract.published()));
        }
    }

    /** After all filters of a test, so that this one sees the request as sent and the answer as received. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE - 1;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        var body = Optional.ofNullable(response.asByteArray()).orElseGet(() -> new byte[0]);
        var mediaType = Optional.ofNullable(response.contentType()).orElse("");
        var answer = new Answer(request.getMethod(), path(request.getURI()), response.statusCode(), mediaType, body);
        var faults = contract.faults(answer);
        if (!faults.isEmpty()) {
            throw new AssertionError("%s %s is outside the contract:%n  %s"
                    .formatted(request.getMethod(), request.getURI(), String.join("\n  ", faults)));
        }
        // The octets came as a stream and are spent now; the test gets an answer that can be read again.
        return new ResponseBuilder().clone(response).setBody(body).build();
    }

    private static String path(String uri) {
        var matcher = PATH.matcher(uri);
        var path = matcher.matches() ? matcher.group(1) : uri;
        return path.isEmpty() ? "/" : path;
    }
}
