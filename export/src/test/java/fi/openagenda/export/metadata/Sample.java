package fi.openagenda.export.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import fi.openagenda.export.dictionary.Dictionary;
import fi.openagenda.export.disclosure.Disclosure;
import fi.openagenda.export.disclosure.Shown;
import fi.openagenda.export.format.Account;
import fi.openagenda.export.format.CsvFile;
import fi.openagenda.export.format.DataFiles;
import fi.openagenda.export.format.Earlier;
import fi.openagenda.export.format.Folder;
import fi.openagenda.export.format.RepresentativenessFile;
import fi.openagenda.export.format.RepresentativenessFile.Representation;
import fi.openagenda.export.format.Results;
import fi.openagenda.export.format.Written;
import fi.openagenda.export.tally.Survey;
import fi.openagenda.model.Canonical;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.release.Licence;
import fi.openagenda.model.release.Release;
import fi.openagenda.model.release.Version;
import fi.openagenda.model.round.Core;
import fi.openagenda.model.round.Questionnaire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** A release with every type of question, in which a few were answered, and with texts that are hard to write. */
final class Sample {

    /** As the platform's own. */
    static final ObjectMapper JSON =
            new ObjectMapper().findAndRegisterModules().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    static final String FORMULA = "=HYPERLINK(\"http://example.org\";\"x\")";
    static final String QUOTES = "\"Kyllä\", sanoi\nhän; <b> & 'x'";
    static final String SCRIPTS = "Anáraš ǩiõll שלום 🚌";

    static final Edition EDITION = new Edition(
            "1.2.0",
            Optional.of(URI.create("https://example.org/v1/datasets/wellbeing-2026-spring/releases/2/")),
            Optional.of(Words.of(Map.of("fi", "Iin kunta", "sv", "Ijo kommun"))),
            Optional.of(new Edition.Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31))),
            List.of(
                    new Edition.Change(
                            "1.2.0", Instant.parse("2026-05-01T12:00:00Z"), "Lisää alueita", Optional.empty()),
                    new Edition.Change(
                            "1.0.0",
                            Instant.parse("2026-04-01T12:00:00Z"),
                            "Ensimmäinen",
                            Optional.of("Väärä *kierros*"))));

    private static final Map<String, String> HARD =
            Map.of("Kerrostalossa", FORMULA, "Rivitalossa", QUOTES, "Omakotitalossa", SCRIPTS);

    private Sample() {}

    static Results results() {
        Questionnaire every = every();
        Core core = every.core().withTexts(Sample::hardened);
        Survey survey = new Survey(core.background(), core.questions().toArray(Question[]::new))
                .asking(Survey.D, every.module().toArray(Question[]::new));
        for (String age : List.of("15-24", "25+")) {
            for (String living : List.of("flat", "row", "house")) {
                survey.answered(11, Survey.A, Map.of("age", age, "living", living, "satisfaction", 2))
                        .answered(12, Survey.D, Map.of("age", age, "living", living, "satisfaction", 1, "lake", -1))
                        .answered(13, Survey.D, Map.of("age", age, "living", living, "satisfaction", 3, "lake", 2))
                        .answered(4, Survey.B, Map.of("age", age, "living", living, "satisfaction", "dk"));
            }
        }
        return new Results(
                "wellbeing-2026-spring",
                core,
                Words.of(Map.of("fi", "Kevät 2026", "sv", "Våren 2026")),
                2,
                Version.of("1.0.1"),
                Instant.parse("2026-05-01T12:00:00Z"),
                Disclosure.METHOD,
                Licence.CC_BY_4_0,
                "Lisää alueita",
                new Account(240, 240, 0, List.of()),
                Optional.empty(),
                Optional.empty(),
                survey.cube().geography(),
                Shown.of(survey.cube()).tables(),
                new Representation(List.of(), Written.NOBODY),
                Earlier.NOTHING,
                List.of());
    }

    /** The files of data by name: those that have columns, and one that has none. */
    static Map<String, byte[]> data(Results results) throws IOException {
        Map<String, ByteArrayOutputStream> written = new ConcurrentSkipListMap<>(Dictionary.FILE_ORDER);
        Folder folder = (name, mediaType) -> written.computeIfAbsent(name, unwritten -> new ByteArrayOutputStream());
        DataFiles.write(results, JSON, folder, tables -> {});
        RepresentativenessFile.write(results, folder.file("representativeness.csv", CsvFile.MEDIA_TYPE));
        Map<String, byte[]> files = new LinkedHashMap<>();
        written.forEach((name, bytes) -> files.put(name, bytes.toByteArray()));
        return files;
    }

    /** All files of the release by name. */
    static Map<String, byte[]> release() {
        try {
            Results results = results();
            Map<String, byte[]> files = data(results);
            List<Release.File> written = new ArrayList<>();
            files.forEach((name, bytes) -> written.add(new Document(
                            name,
                            name.endsWith(".csv") ? "text/csv;charset=utf-8;header=present" : "application/json",
                            bytes)
                    .asFile()));
            Description.of(results, EDITION, written, JSON)
                    .forEach(document -> files.put(document.name(), document.bytes()));
            return files;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static String text(String name) {
        return new String(release().get(name), UTF_8);
    }

    private static Words hardened(Words words) {
        Map<String, String> texts = new TreeMap<>(words.byLanguage());
        if (!texts.isEmpty()) {
            texts.put("fi", HARD.getOrDefault(texts.get("fi"), texts.get("fi")));
            texts.put("fi-simple", "selkeä " + texts.get("fi"));
            texts.put("se", "davvi " + texts.get("fi"));
        }
        return Words.of(texts);
    }

    private static Questionnaire every() {
        try (InputStream document = Sample.class.getResourceAsStream("/every-type.json")) {
            return new Canonical(new String(document.readAllBytes(), UTF_8)).as(Questionnaire.class);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
