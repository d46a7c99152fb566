package fi.openagenda.export;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fi.openagenda.export.tally.Cards;
import fi.openagenda.export.tally.Counts;
import fi.openagenda.export.tally.Cube;
import fi.openagenda.export.tally.CubeBuilder;
import fi.openagenda.export.tally.Tally;
import fi.openagenda.model.response.Codebook;
import org.junit.jupiter.api.Test;

class ShapeTest {

    private static final JavaClasses EXPORT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fi.openagenda.export");

    @Test
    void knows_no_http() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..", "io.vertx..")
                .because("results can be published without a server; HTTP belongs into api")
                .check(EXPORT);
    }

    @Test
    void speaks_sql_only_where_it_counts() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..export.tally")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .because("answers are read in one place; everything after it works on counts")
                .check(EXPORT);
    }

    @Test
    void writes_csv_only_in_formats_and_files_only_when_publishing() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..export.format")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.commons.csv..")
                .because("the dialect is decided once, in CsvFile")
                .check(EXPORT);
        noClasses()
                .that()
                .resideOutsideOfPackage("..export.publish")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.nio.file..")
                .because("files are written whole or not at all, by Store")
                .check(EXPORT);
    }

    @Test
    void writes_workbooks_and_parquet_only_in_formats_and_keeps_questionnaires_apart_from_results() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..export.questionnaire", "..export.format")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.dhatim.fastexcel..")
                .because("a workbook is a format of a questionnaire or of data")
                .check(EXPORT);
        noClasses()
                .that()
                .resideOutsideOfPackage("..export.format")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.parquet..")
                .because("Parquet is a format of data")
                .check(EXPORT);
        noClasses()
                .that()
                .resideInAPackage("..export.questionnaire")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..export.tally..",
                        "..export.disclosure..",
                        "..export.format..",
                        "..export.publish..",
                        "..model.release..",
                        "..model.access..",
                        "..model.bank..",
                        "io.quarkus..",
                        "jakarta..",
                        "java.sql..")
                .because("a questionnaire in another format is made of the questionnaire alone; take it as a parameter")
                .check(EXPORT);
    }

    @Test
    void gives_formats_nothing_but_protected_tables() {
        noClasses()
                .that()
                .resideInAPackage("..export.format")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Cube.class, CubeBuilder.class, Counts.class, Tally.class)
                .because("what is not protected must not come near a file; take ProtectedTable")
                .check(EXPORT);
    }

    @Test
    void gives_single_responses_only_to_whom_they_are_encrypted_for() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..export.archive", "..export.tally", "..export.participation")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Cards.class, Codebook.class)
                .because("what writes single responses is Extract, which encrypts them")
                .check(EXPORT);
    }

    @Test
    void has_no_cycles_between_features() {
        slices().matching("fi.openagenda.export.(*)..")
                .should()
                .beFreeOfCycles()
                .because("answers go one way: tally, disclosure, format, publish")
                .check(EXPORT);
    }
}
