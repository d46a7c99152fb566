package fi.openagenda.deploy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Plain tests: fields with @ArchTest are found by no engine of the JUnit that the platform brings, and pass unseen. */
class ShapeTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fi.openagenda.deploy");

    @Test
    void packages_have_no_cycles() {
        slices().matching("fi.openagenda.deploy.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void residents_are_drawn_not_fetched() {
        noClasses()
                .that()
                .resideInAPackage("..resident")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "java.sql..", "java.nio.file..")
                .because("a resident is a function of its number; fetch in ..demo and hand over what was read")
                .check(CLASSES);
    }
}
