package fi.openagenda.api.round;

import fi.openagenda.export.questionnaire.AnswerSchema;
import fi.openagenda.export.questionnaire.SurveyJs;
import fi.openagenda.export.questionnaire.XlsForm;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Lets whoever asks for a questionnaire choose its format by {@code Accept} as well as by suffix: the answer is the same,
 * under one operation of the contract.
 */
@Provider
class Negotiation implements ContainerResponseFilter {

    private static final String QUESTIONNAIRE = "/questionnaire";

    private static final Map<String, String> SUFFIXES = Map.of(
            AnswerSchema.MEDIA_TYPE,
            ".schema.json",
            SurveyJs.MEDIA_TYPE,
            ".surveyjs.json",
            XlsForm.MEDIA_TYPE,
            ".xlsx");

    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    void choose(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().endsWith(QUESTIONNAIRE)) {
            request.getAcceptableMediaTypes().stream()
                    .filter(wanted -> !"0".equals(wanted.getParameters().get("q")))
                    .filter(wanted -> wanted.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                            || SUFFIXES.containsKey(withoutParameters(wanted)))
                    .findFirst()
                    .map(best -> SUFFIXES.get(withoutParameters(best)))
                    .ifPresent(suffix -> request.setRequestUri(request.getUriInfo()
                            .getRequestUriBuilder()
                            .replacePath(request.getUriInfo().getRequestUri().getRawPath() + suffix)
                            .build()));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getUriInfo().getPath().contains(QUESTIONNAIRE)) {
            response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        }
    }

    private static String withoutParameters(MediaType type) {
        return type.getType() + "/" + type.getSubtype();
    }
}
