package fi.openagenda.api.response.batch;

import static fi.openagenda.api.access.Roles.COLLECTOR;
import static fi.openagenda.api.access.Roles.OPERATOR;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.api.access.Caller;
import fi.openagenda.api.response.Admission;
import fi.openagenda.api.response.Envelope;
import fi.openagenda.api.response.IdempotencyKey;
import fi.openagenda.api.response.NewResponse;
import fi.openagenda.api.response.batch.BatchLines.Line;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.response.Outcome;
import fi.openagenda.model.round.Round;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

/** Where answers come in that were given on paper, or to somebody who asked. */
@Path("v1/barometers/{barometer}/rounds/{round}/responses/batch")
@RolesAllowed({COLLECTOR, OPERATOR})
@Tag(name = "Answering")
public class BatchResource {

    private final Semaphore free;

    @Inject
    Admission admission;

    @Inject
    Caller caller;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @Inject
    BatchResource(@ConfigProperty(name = "openagenda.intake.batches") int mostAtATime) {
        free = new Semaphore(mostAtATime);
    }

    @POST
    @RolesAllowed({COLLECTOR, OPERATOR})
    @Consumes({NdjsonBatch.MEDIA_TYPE, CsvBatch.MEDIA_TYPE})
    @Produces(NdjsonBatch.MEDIA_TYPE)
    @Operation(
            summary = "Takes in many responses, which were given on paper or with help",
            description =
                    "As NDJSON, a response a line as it is sent alone, with an id if there is one; or as CSV, below a"
                            + " line with the names of the columns: municipality, language, id, mode, completion, duration, and one"
                            + " a question, which holds its code, or several joined by |. Rows of a matrix and options of an"
                            + " allocation are columns of their own, question.row; words beside an option stand under"
                            + " question.other. A question that is called like one of the first columns stands under"
                            + " answers.question. Empty cells are no answers.\n\n"
                            + "The mode is paper, if nothing is said, or assisted. Lines for another municipality than the key's"
                            + " are refused; an operator's key takes all. The batch may be of any length; it is answered line by"
                            + " line, in order, while it is being sent, so read while you send. One bad line keeps no other from"
                            + " being stored. If the answer breaks off before its last line, the totals, send the same file again"
                            + " under the same Idempotency-Key within a day: what is there is not stored twice.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = NdjsonBatch.MEDIA_TYPE,
                        schema =
                                @Schema(
                                        description = "Each line.",
                                        allOf = NewResponse.class,
                                        properties =
                                                @SchemaProperty(
                                                        name = "id",
                                                        type = SchemaType.STRING,
                                                        description =
                                                                "What the line is called when it is sent again; its"
                                                                        + " number, if nothing is said."))),
                @Content(
                        mediaType = CsvBatch.MEDIA_TYPE,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        examples = "municipality,language,id,age,place-to-live\n139,fi,17,25-34,4"))
            })
    @APIResponse(
            responseCode = "200",
            description = "A result for each line that says something, and at last the totals",
            content =
                    @Content(
                            mediaType = NdjsonBatch.MEDIA_TYPE,
                            schema =
                                    @Schema(
                                            description = "Each line.",
                                            oneOf = {BatchResult.class, BatchTotals.class})))
    @APIResponse(responseCode = "409", description = "The round does not take answers now")
    public StreamingOutput submitBatch(
            String barometer,
            String round,
            @Parameter(
                            required = true,
                            description =
                                    "16 to 100 random characters that the sender makes for this batch, and keeps until"
                                            + " it was answered whole.")
                    @RestHeader("Idempotency-Key")
                    Optional<String> key,
            @Context HttpHeaders headers,
            InputStream body)
            throws IOException {
        // The framework refuses other media types, and takes none for any.
        MediaType type = Optional.ofNullable(headers.getMediaType()).orElseThrow(NotSupportedException::new);
        String batch = IdempotencyKey.required(key);
        QuarkusTransaction.requiringNew()
                .call(() -> Round.named(barometer, round).standing())
                .requireOpen(clock.instant());
        boolean csv = MediaType.valueOf(CsvBatch.MEDIA_TYPE).isCompatible(type);
        BatchLines lines = new BatchLines(body, csv);
        BatchFormat format = csv ? CsvBatch.of(firstOf(lines), json) : new NdjsonBatch(json);
        Predicate<String> own = caller.isOperator()
                ? municipality -> true
                : caller.municipality().map(Predicate::<String>isEqual).orElse(municipality -> false);
        Batch.Door door = line -> admit(line, format.read(line.text()), own, barometer, round, batch);
        return results -> run(door, lines, results);
    }

    private static String firstOf(BatchLines lines) throws IOException {
        return lines.next().map(Line::text).orElse("");
    }

    private CompletionStage<Outcome> admit(
            Line line, BatchEntry entry, Predicate<String> own, String barometer, String round, String batch) {
        if (!own.test(entry.municipality())) {
            throw Refusal.of(Refusal.Reason.FORBIDDEN, "This is another municipality's.");
        }
        admission.prepare(barometer, round, entry.municipality());
        Envelope envelope = new Envelope(Optional.of(entry.keyIn(batch, line.number())), Optional.empty());
        return admission
                .admit(barometer, round, envelope, entry.municipality(), entry.language(), entry.reading())
                .thenApply(Admission.Admitted::outcome);
    }

    /** A few at a time, so that they leave room for those who send one response, and threads for those who read. */
    private void run(Batch.Door door, BatchLines lines, OutputStream results) {
        if (!free.tryAcquire()) {
            throw Refusal.of(Refusal.Reason.BUSY, "Other batches are being taken in.");
        }
        try {
            new Batch(door, json, results).run(lines);
        } catch (IOException brokenOff) {
            throw Refusal.of(Refusal.Reason.BAD_REQUEST, "The batch broke off. Send it again, whole.");
        } finally {
            free.release();
        }
    }
}
