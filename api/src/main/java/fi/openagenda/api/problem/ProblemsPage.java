package fi.openagenda.api.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page that the types of problems point to. */
@Path("problems")
@PermitAll
public class ProblemsPage {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Problems · Open Agenda</title>
            <link rel="stylesheet" href="/page.css">
            </head>
            <body>
            <header class="masthead"><a class="brand" href="/">Open Agenda</a></header>
            <main>
            <div class="opening">
            <h1>Problems</h1>
            <p class="lead">Whatever goes wrong is answered with <code>application/problem+json</code> (RFC 9457). Its
            <code>type</code> leads to one of these paragraphs.</p>
            </div>
            %s</main>
            </body>
            </html>
            """;

    private static final String PARAGRAPH = """
            <section class="section" id="%s">
            <h2>%s</h2>
            <div class="matter"><p><code>%d</code> %s</p></div>
            </section>
            """;

    /** The catalogue for people. */
    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=utf-8")
    @Operation(hidden = true)
    public String showProblems() {
        return PAGE.formatted(Arrays.stream(ProblemType.values())
                .map(type -> PARAGRAPH.formatted(type.slug(), type.title(), type.status(), type.explanation()))
                .collect(Collectors.joining()));
    }
}
