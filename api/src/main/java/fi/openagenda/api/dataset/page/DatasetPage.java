package fi.openagenda.api.dataset.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.openagenda.export.catalogue.Entry;
import fi.openagenda.export.catalogue.SchemaOrg;
import fi.openagenda.export.dictionary.Dictionary;
import fi.openagenda.export.format.DataDocument.AreaName;
import fi.openagenda.export.format.DataDocument.AskedQuestion;
import fi.openagenda.export.format.DataDocument.Cell;
import fi.openagenda.export.query.Line;
import fi.openagenda.export.query.ReleaseData;
import fi.openagenda.export.query.Selection;
import fi.openagenda.model.barometer.Sector;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.release.Release;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.text.Collator;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A dataset for people: what it is, what one area answered, and how it is taken away. Every figure is read from the published
 * lines. Texts of others are put in as text, so that nothing in them is markup.
 *
 * @param base public address of the platform
 * @param entry the dataset as catalogues know it
 * @param data its lines
 * @param area code of the area that is shown
 * @param tongue in which language
 */
record DatasetPage(URI base, Entry entry, ReleaseData data, String area, Tongue tongue) {

    private static final String EVERYBODY = "_T";

    /** Of the questions that nobody was asked: in which language and in which way people responded. */
    private static final String HOW = "how";

    /** Of questions without a service area, such as those about the respondent. */
    private static final String OTHER = "other";

    private static final int KIBI = 1024;

    /** The page in UTF-8. */
    byte[] bytes() {
        Document page = template();
        page.outputSettings().prettyPrint(false);
        page.selectFirst("html").attr("lang", tongue.language());
        page.select("[data-word]").forEach(element -> element.text(tongue.say(element.attr("data-word")))
                .removeAttr("data-word"));
        page.select("[data-label]")
                .forEach(element -> element.attr("aria-label", tongue.say(element.attr("data-label")))
                        .removeAttr("data-label"));
        describe(page);
        pick(page.getElementById("area"));
        chart(page.getElementById("charts"));
        list(page.selectFirst(".files-table tbody"));
        begin(page);
        use(page);
        return page.outerHtml().getBytes(UTF_8);
    }

    private void describe(Document page) {
        page.title(entry.title().in(tongue.language()) + " · Open Agenda");
        page.selectFirst("meta[name=description]")
                .attr("content", entry.description().in(tongue.language()));
        page.selectFirst("link[rel=describedby]").attr("href", "/catalog/%s.ttl".formatted(entry.id()));
        for (String language : Words.RELEASE_LANGUAGES) {
            page.head()
                    .appendElement("link")
                    .attr("rel", "alternate")
                    .attr("hreflang", language)
                    .attr("href", entry.page(base, language).toString());
            Element link = page.selectFirst(".languages a[lang=%s]".formatted(language));
            link.attr("href", "%s.html?area=%s".formatted(language, area));
            if (language.equals(tongue.language())) {
                link.attr("aria-current", "page");
            }
        }
        page.head()
                .appendElement("script")
                .attr("type", "application/ld+json")
                .appendChild(new DataNode(SchemaOrg.embedded(SchemaOrg.of(base, entry, tongue.language()))));
        page.selectFirst("h1").text(entry.title().in(tongue.language()));
        page.getElementById("description").text(entry.description().in(tongue.language()));
        page.getElementById("facts")
                .text(tongue.say("asked")
                        .replace("{from}", tongue.day(entry.from()))
                        .replace("{until}", tongue.day(entry.until())));
    }

    /** Areas that have something, the widest first, by name. */
    private void pick(Element select) {
        Set<String> published = Set.copyOf(data.areas());
        Map<String, List<AreaName>> levels = data.head().areas().stream()
                .filter(known -> published.contains(known.code()))
                .sorted(Comparator.comparing(this::name, Collator.getInstance(tongue.locale())))
                .collect(Collectors.groupingBy(AreaName::level));
        for (String level : List.of("nation", "region", "municipality")) {
            List<AreaName> areas = levels.getOrDefault(level, List.of());
            if (!areas.isEmpty()) {
                Element group = select.appendElement("optgroup").attr("label", tongue.say(level));
                areas.forEach(each -> {
                    Element option = group.appendElement("option")
                            .attr("value", each.code())
                            .text(name(each));
                    if (each.code().equals(area)) {
                        option.attr("selected", true);
                    }
                });
            }
        }
    }

    private String name(AreaName known) {
        String name = known.name().in(tongue.language());
        return name.isEmpty() ? known.name().in("fi") : name;
    }

    /** A section for each service area, in the order of the questions; what belongs to none comes last. */
    private void chart(Element charts) {
        Map<String, Optional<String>> sectors = new LinkedHashMap<>();
        for (AskedQuestion question : data.head().questions()) {
            sectors.putIfAbsent(question.key(), question.sector());
        }
        Map<String, List<Cell>> questions = data
                .lines(new Selection(Optional.empty(), Optional.of(Set.of(area)), Optional.of(Set.of(EVERYBODY))))
                .stream()
                .map(Line::cell)
                .collect(Collectors.groupingBy(Cell::question, LinkedHashMap::new, Collectors.toList()));
        Map<String, Element> sections = new LinkedHashMap<>();
        Chart chart = new Chart(data, tongue);
        questions.forEach((question, cells) -> {
            String sector = question.startsWith("_")
                    ? HOW
                    : sectors.getOrDefault(question, Optional.empty())
                            .map(code -> "sector-" + code)
                            .orElse(OTHER);
            sections.computeIfAbsent(sector, this::section)
                    .selectFirst(".matter")
                    .appendChild(chart.of(cells));
        });
        List<Element> last = Stream.of(OTHER, HOW)
                .filter(sections::containsKey)
                .map(sections::remove)
                .toList();
        sections.values().forEach(charts::appendChild);
        last.forEach(charts::appendChild);
    }

    private Element section(String id) {
        Element section = new Element("section").addClass("section").attr("aria-labelledby", id);
        Element heading = section.appendElement("h2").attr("id", id);
        data.head().sectors().stream()
                .filter(sector -> id.equals("sector-" + sector.code()))
                .map(Sector::label)
                .findFirst()
                .ifPresentOrElse(label -> tongue.say(heading, label, id), () -> heading.text(tongue.say(id)));
        section.appendElement("div").addClass("matter");
        return section;
    }

    /** Files of folders are found from those beside the folders. */
    private void list(Element body) {
        for (Release.File file : entry.release().files()) {
            if (!file.name().contains("/")) {
                Element row = body.appendElement("tr");
                row.appendElement("td")
                        .appendElement("a")
                        .attr("href", path() + "/" + file.name())
                        .text(file.name());
                row.appendElement("td")
                        .text(Dictionary.contentOf(file.name())
                                .map(content -> content.in(tongue.language()))
                                .orElse(""));
                row.appendElement("td").text(size(file.bytes()));
            }
        }
    }

    private String size(long bytes) {
        return bytes < KIBI * KIBI
                ? tongue.number(Math.max(1, bytes / KIBI), 0) + " KiB"
                : tongue.number((double) bytes / KIBI / KIBI, 1) + " MiB";
    }

    /** Fills the examples in with the first question that the area shows something of. */
    private void begin(Document page) {
        String question = data.questions().stream()
                .filter(key -> !key.startsWith("_"))
                .findFirst()
                .orElse("");
        page.select("code[data-tool]")
                .forEach(code -> code.text(code.wholeText()
                        .replace("{release}", base + path())
                        .replace("{base}", base.toString())
                        .replace("{barometer}", entry.release().round.barometerSlug)
                        .replace("{round}", entry.release().round.key)
                        .replace("{question}", question)
                        .replace("{area}", area)));
    }

    private void use(Document page) {
        LocalDate made = LocalDate.ofInstant(entry.release().generatedAt, ZoneOffset.UTC);
        page.getElementById("version")
                .text(tongue.say("version")
                        .replace("{version}", entry.release().version().toString())
                        .replace("{number}", Integer.toString(entry.release().number))
                        .replace("{day}", tongue.day(made))
                        .replace("{note}", entry.release().changeNote));
        page.getElementById("citation")
                .text("%s, %s, %s. %s"
                        .formatted(
                                entry.title().in(tongue.language()),
                                entry.release().version(),
                                made,
                                entry.releaseAddress(base)));
        Map<String, String> links = new LinkedHashMap<>();
        links.put("method", "%s/method.%s.html".formatted(path(), tongue.language()));
        links.put("codebook", path() + "/codebook.csv");
        links.put("representativeness", path() + "/representativeness.csv");
        links.put("releases", "/v1/datasets/%s/releases".formatted(entry.id()));
        links.put(
                "api",
                "/v1/observations?barometer=%s&round=%s&area=%s&breakdown=_T&labels=%s"
                        .formatted(
                                entry.release().round.barometerSlug,
                                entry.release().round.key,
                                area,
                                tongue.language()));
        links.forEach((word, address) -> page.getElementById("links")
                .appendElement("li")
                .appendElement("a")
                .attr("href", address)
                .text(tongue.say(word)));
    }

    private String path() {
        return "/v1/datasets/%s/releases/%d".formatted(entry.id(), entry.release().number);
    }

    private static Document template() {
        try (InputStream page = DatasetPage.class.getResourceAsStream("/dataset/page.html")) {
            return Jsoup.parse(page, "UTF-8", "");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
