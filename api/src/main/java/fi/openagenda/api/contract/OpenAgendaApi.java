package fi.openagenda.api.contract;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the contract says of the whole. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Open Agenda",
                        version = "0.1.0",
                        description =
                                "Residents' barometers of municipalities: what is asked, the answers of residents,"
                                        + " and anonymised results as open data. Reading and answering need no key.",
                        license = @License(name = "Apache-2.0", identifier = "Apache-2.0")),
        tags = {
            @Tag(name = "Answering", description = "For front ends: read a questionnaire, send in answers."),
            @Tag(name = "Open data", description = "Published results, for anybody to take."),
            @Tag(name = "Question bank", description = "Questions, their versions, and where they are asked."),
            @Tag(name = "Definitions", description = "Series of rounds."),
            @Tag(name = "Rounds", description = "When it is asked, where, and what municipalities add."),
            @Tag(
                    name = "Responsibility",
                    description = "Who keeps a barometer up, and whom in a municipality to turn to."),
            @Tag(name = "Access", description = "Organisations, and the keys with which they change things."),
            @Tag(name = "Reference data", description = "Municipalities, their population, and service classes.")
        })
@SecurityScheme(
        securitySchemeName = "key",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "A key of an organisation: Authorization: Bearer oa_…")
public class OpenAgendaApi extends Application {}
