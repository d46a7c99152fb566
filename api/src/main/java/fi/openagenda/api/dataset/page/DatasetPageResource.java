package fi.openagenda.api.dataset.page;

import fi.openagenda.api.catalogue.Entries;
import fi.openagenda.api.dataset.Releases;
import fi.openagenda.api.http.PublicAddress;
import fi.openagenda.api.observation.QueryParameters;
import fi.openagenda.export.query.PublishedData;
import fi.openagenda.export.query.ReleaseData;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.release.Release;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Datasets for people. */
@Path("datasets/{dataset}")
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class DatasetPageResource {

    private static final String NATION = "FI";

    @Inject
    Entries entries;

    @Inject
    PublishedData published;

    @Inject
    PublicAddress address;

    @Context
    UriInfo asked;

    /** In the language that the reader prefers. */
    @GET
    @Operation(hidden = true)
    public Response chooseLanguage(String dataset, @Context Request request) {
        Variant best = request.selectVariant(
                Variant.languages(Locale.forLanguageTag("fi"), Locale.forLanguageTag("sv"), Locale.forLanguageTag("en"))
                        .build());
        String language = Optional.ofNullable(best)
                .map(variant -> variant.getLanguage().getLanguage())
                .orElse("en");
        Releases.latest(dataset);
        return Response.seeOther(URI.create("/datasets/%s/%s.html".formatted(dataset, language)))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /** In Finnish. */
    @GET
    @Path("fi.html")
    @Operation(hidden = true)
    public byte[] showFinnish(String dataset, @RestQuery Optional<String> area) {
        return page(dataset, area, "fi");
    }

    /** In Swedish. */
    @GET
    @Path("sv.html")
    @Operation(hidden = true)
    public byte[] showSwedish(String dataset, @RestQuery Optional<String> area) {
        return page(dataset, area, "sv");
    }

    /** In English. */
    @GET
    @Path("en.html")
    @Operation(hidden = true)
    public byte[] showEnglish(String dataset, @RestQuery Optional<String> area) {
        return page(dataset, area, "en");
    }

    private byte[] page(String dataset, Optional<String> area, String language) {
        QueryParameters.require(asked, Set.of("area"));
        Release release = Releases.latest(dataset);
        ReleaseData data = published.of(
                Release.published(dataset, release.number).orElseThrow(() -> Refusal.unknown("dataset", dataset)));
        String shown = area.orElseGet(() -> widest(data));
        if (area.isPresent() && !data.areas().contains(shown)) {
            throw QueryParameters.fault("area: nothing is published of “%s” here.".formatted(shown));
        }
        return new DatasetPage(address.of(asked), entries.of(release), data, shown, new Tongue(language)).bytes();
    }

    private static String widest(ReleaseData data) {
        return data.areas().contains(NATION)
                ? NATION
                : data.areas().stream().findFirst().orElse(NATION);
    }
}
