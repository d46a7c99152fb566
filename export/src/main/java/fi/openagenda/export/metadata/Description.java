package fi.openagenda.export.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.export.dictionary.Column;
import fi.openagenda.export.dictionary.Dictionary;
import fi.openagenda.export.format.CsvFile;
import fi.openagenda.export.format.JsonFile;
import fi.openagenda.export.format.Results;
import fi.openagenda.model.release.Release;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All files that describe a release. They are small: together a few megabytes for a nation. */
public final class Description {

    private static final String SCRIPT = "text/plain;charset=utf-8";

    private final Codebook codebook;
    private final Edition edition;
    private final List<Document> documents = new ArrayList<>();
    private final List<Release.File> files;

    private Description(Codebook codebook, Edition edition, List<Release.File> files) {
        this.codebook = codebook;
        this.edition = edition;
        this.files = new ArrayList<>(files);
    }

    /**
     * Describes a release whose data is written.
     *
     * @param files the files of data, whole
     * @param json writes documents as the API does
     * @return the files to be written beside them, in order
     */
    public static List<Document> of(Results results, Edition edition, List<Release.File> files, ObjectMapper json)
            throws IOException {
        Codebook codebook = Codebook.of(results, edition.version());
        Description description = new Description(codebook, edition, files);
        description.addData("codebook.json", JsonFile.MEDIA_TYPE, Json.bytes(json.valueToTree(codebook)));
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        CodebookTable.write(codebook, table);
        description.addData("codebook.csv", CsvFile.MEDIA_TYPE, table.toByteArray());
        description.addData("codebook.ddi.xml", Ddi.MEDIA_TYPE, new Ddi(results, codebook, edition, files).bytes());
        description.addTables();
        description.addScripts(results.core().languages().get(0));
        description.addTexts();
        description.add(
                "datapackage.json",
                DataPackage.MEDIA_TYPE,
                Json.bytes(DataPackage.of(results, codebook, edition).of(description.files)));
        return description.documents;
    }

    /** What other files speak of. */
    private void addData(String name, String mediaType, byte[] bytes) {
        add(name, mediaType, bytes);
        files.add(documents.get(documents.size() - 1).asFile());
    }

    private void add(String name, String mediaType, byte[] bytes) {
        documents.add(new Document(name, mediaType, bytes));
    }

    private void addTables() throws IOException {
        Csvw csvw = new Csvw(codebook, edition);
        for (Release.File file : files) {
            Optional<List<Column>> columns = Dictionary.of(file.name(), codebook.languages());
            if (columns.isPresent()) {
                add(file.name() + Csvw.SUFFIX, Csvw.MEDIA_TYPE, Json.bytes(csvw.of(file, columns.get())));
            }
        }
    }

    private void addScripts(String language) throws IOException {
        add("data.sps", SCRIPT, new Spss(codebook, language).syntax().getBytes(UTF_8));
        add("data.R", SCRIPT, RScript.of(language).getBytes(UTF_8));
    }

    private void addTexts() throws IOException {
        Readme readme = new Readme(codebook, edition);
        List<String> names = Stream.concat(
                        Stream.concat(
                                files.stream().map(Release.File::name),
                                documents.stream().map(Document::name)),
                        Stream.of("datapackage.json", "README.md", "LICENSE.md", "CHANGELOG.md"))
                .distinct()
                .toList();
        add("README.md", Readme.MEDIA_TYPE, readme.readme(names).getBytes(UTF_8));
        add("LICENSE.md", Readme.MEDIA_TYPE, readme.licence().getBytes(UTF_8));
        add("CHANGELOG.md", Readme.MEDIA_TYPE, readme.changelog().getBytes(UTF_8));
    }
}
