package fi.openagenda.export.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.release.Licence;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is published as avoindata.fi wants it: a dataset for each barometer, with the files of all its rounds as resources that say
 * which time they are of. Fields are those of its schema for CKAN.
 *
 * @param base public address of the platform
 */
public record Ckan(URI base) {

    private static final String ORGANISATION = "open-agenda";

    /** A dataset for each barometer, by its slug. */
    public List<ObjectNode> packages(List<Entry> entries) {
        Map<String, List<Entry>> barometers = new LinkedHashMap<>();
        entries.forEach(entry -> barometers
                .computeIfAbsent(entry.barometer().slug(), slug -> new ArrayList<>())
                .add(entry));
        return barometers.values().stream().map(this::dataset).toList();
    }

    private ObjectNode dataset(List<Entry> rounds) {
        Entry newest = rounds.get(rounds.size() - 1);
        Publisher publisher = newest.publisher();
        String slug = newest.barometer().slug();
        Words title = Texts.complete(newest.barometer().title(), slug);
        Words notes = Texts.inEach(language -> "%s\n\n%s"
                .formatted(
                        newest.description().in(language),
                        Texts.of("dataset.provenance").in(language)));
        ObjectNode dataset = JsonNodeFactory.instance.objectNode();
        dataset.put("id", slug)
                .put("name", slug)
                .put("type", "dataset")
                .put("state", "active")
                .put("private", false)
                .put("title", title.in("fi"))
                .put("notes", notes.in("fi"))
                .put("collection_type", "Open Data")
                .put("license_id", "cc-by-4.0")
                .put("license_title", Licence.CC_BY_4_0.name())
                .put("license_url", Licence.CC_BY_4_0.url())
                .put("owner_org", ORGANISATION)
                .put("author", name(publisher))
                .put("maintainer", name(publisher))
                .put("maintainer_email", publisher.email().orElse(""))
                .put("maintainer_website", publisher.contactOr(base).toString())
                .put("url", newest.page(base, "fi").toString())
                .put("version", newest.release().version().toString())
                .put("valid_from", rounds.get(0).from().toString())
                .put("valid_till", newest.until().toString())
                .put("metadata_created", rounds.get(0).firstPublished().toString())
                .put("metadata_modified", newest.release().generatedAt.toString())
                .put(
                        "num_resources",
                        rounds.stream().mapToInt(round -> round.offers().size()).sum());
        translated(dataset.putObject("title_translated"), title);
        translated(dataset.putObject("notes_translated"), notes);
        ObjectNode keywords = dataset.putObject("keywords");
        ObjectNode frequency = dataset.putObject("update_frequency");
        for (String language : Words.RELEASE_LANGUAGES) {
            newest.keywords(language).forEach(keywords.withArray(language)::add);
            frequency.withArray(language).add(Texts.of("frequency").in(language));
        }
        coverage(rounds).forEach(dataset.withArray("geographical_coverage")::add);
        ArrayNode resources = dataset.putArray("resources");
        rounds.forEach(round -> round.offers().forEach(offer -> resources.add(resource(slug, round, offer))));
        return dataset;
    }

    private static String name(Publisher publisher) {
        return Texts.complete(publisher.name(), "Open Agenda").in("fi");
    }

    private static Set<String> coverage(List<Entry> rounds) {
        Set<String> codes = new LinkedHashSet<>();
        rounds.forEach(round ->
                codes.addAll(round.round().municipalities.isEmpty() ? List.of("FI") : round.round().municipalities));
        return codes;
    }

    private ObjectNode resource(String slug, Entry round, Offer offer) {
        Words title = Texts.complete(round.round().title, round.round().key);
        Words name = Texts.inEach(
                language -> "%s: %s".formatted(title.in(language), offer.title().in(language)));
        String address = offer.address(round.releaseAddress(base)).toString();
        ObjectNode resource = JsonNodeFactory.instance.objectNode();
        resource.put("id", "%s/%s".formatted(round.id(), offer.file().name()))
                .put("package_id", slug)
                .put("name", name.in("fi"))
                .put("url", address)
                .put("format", offer.format().label())
                .put("mimetype", offer.mediaType())
                .put("size", offer.file().bytes())
                .put("file_size", offer.file().bytes())
                .put("hash", offer.file().sha256())
                .put("sha256", offer.file().sha256())
                .put("version", round.release().version().toString())
                .put("created", round.firstPublished().toString())
                .put("last_modified", round.release().generatedAt.toString())
                .put("temporal_coverage_from", round.from().toString())
                .put("temporal_coverage_to", round.until().toString())
                .put("state", "active");
        translated(resource.putObject("name_translated"), name);
        return resource;
    }

    private static void translated(ObjectNode node, Words words) {
        Words.RELEASE_LANGUAGES.forEach(language -> node.put(language, words.in(language)));
    }
}
