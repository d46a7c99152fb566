package fi.openagenda.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ShapeTest {

    private static final JavaClasses MODEL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fi.openagenda.model");

    @Test
    void knows_no_http_and_no_files() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..", "io.vertx..", "java.nio.file..")
                .because("what a barometer is holds without HTTP and files; put them into api and export")
                .check(MODEL);
    }

    @Test
    void speaks_sql_only_in_migrations_and_where_answers_come_in() {
        noClasses()
                .that()
                .resideOutsideOfPackage("fi.openagenda.model.response")
                .and()
                .doNotBelongToAnyOf(Database.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .because("entities are queried by name; counting is done in export.tally; what beats is no entity")
                .check(MODEL);
    }

    @Test
    void is_told_the_time() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .because("whether a round is open must be testable; take the moment as a parameter")
                .check(MODEL);
    }

    @Test
    void has_no_cycles_between_features() {
        slices().matching("fi.openagenda.model.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature is read without its neighbours; move what both need into the lower one")
                .check(MODEL);
    }
}
