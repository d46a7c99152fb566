package fi.openagenda.model.municipality;

import fi.openagenda.model.language.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The municipalities of today and their regions, by code: for checks that must not need the database. */
public final class Atlas {

    private static final SortedMap<String, Words> REGIONS = new TreeMap<>();
    private static final SortedMap<String, String> REGION_OF = new TreeMap<>();
    private static final SortedMap<String, Words> NAMES = new TreeMap<>();
    private static final List<String> NAMED_IN = List.of("fi", "sv", "en", "se", "smn", "sms");

    static {
        for (CSVRecord line : read()) {
            String region = line.get("region_code");
            REGIONS.put(
                    region,
                    Words.of(Map.of(
                            "fi", line.get("region_fi"), "sv", line.get("region_sv"), "en", line.get("region_en"))));
            if (line.get("merged_into").isEmpty()) {
                REGION_OF.put(line.get("code"), region);
                NAMES.put(line.get("code"), nameIn(line));
            }
        }
    }

    private Atlas() {}

    /** The regions by code, with their names. */
    public static SortedMap<String, Words> regions() {
        return Collections.unmodifiableSortedMap(REGIONS);
    }

    /** Codes of the municipalities of today. */
    public static List<String> municipalities() {
        return List.copyOf(REGION_OF.keySet());
    }

    /** The municipalities of today by code, with their names. */
    public static SortedMap<String, Words> names() {
        return Collections.unmodifiableSortedMap(NAMES);
    }

    /** Code of the region of a municipality of today. */
    public static Optional<String> regionOf(String municipality) {
        return Optional.ofNullable(REGION_OF.get(municipality));
    }

    private static Words nameIn(CSVRecord line) {
        Map<String, String> names = new TreeMap<>();
        for (String language : NAMED_IN) {
            String name = line.get("name_" + language);
            if (!name.isEmpty()) {
                names.put(language, name);
            }
        }
        return Words.of(names);
    }

    private static List<CSVRecord> read() {
        try (InputStream in = Atlas.class.getResourceAsStream("/reference/municipalities.csv");
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(text)
                    .getRecords();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
