package fi.openagenda.api;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ShapeTest {

    private static final JavaClasses API = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fi.openagenda.api");

    @Test
    void asks_entities_by_name_and_never_writes_queries() {
        noClasses()
                .that()
                .doNotHaveSimpleName("DatabaseFault")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(EntityManager.class, Panache.class)
                .because("a query is a named static method of its entity, in model")
                .check(API);
    }

    @Test
    void touches_no_files_but_published_ones() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..api.dataset")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.nio.file..")
                .because("where published files lie is Store's business")
                .check(API);
    }

    @Test
    void decides_the_extent_of_a_transaction_in_resources() {
        methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .beDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Resource")
                .orShould()
                .beDeclaredInClassesThat()
                .haveSimpleName("FirstKey")
                .because("one request is one transaction; put @Transactional on the resource method")
                .check(API);
    }

    @Test
    void says_of_every_resource_who_may_use_it() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .and()
                .haveSimpleNameNotEndingWith("PublicationResource")
                .should()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beAnnotatedWith(RolesAllowed.class)
                .because("reading is public, except keys; state it, and put @RolesAllowed on what is not")
                .check(API);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .arePublic()
                .and()
                .areNotAnnotatedWith(GET.class)
                .and()
                .haveNameNotMatching(
                        "(submit|check|submitSurveyJs)Response|(put|delete)(Draft|Receipt)|issueCredential|queryTable|lintQuestions|convertSurveyJs")
                .should(beAnnotatedWith(RolesAllowed.class))
                .because("what changes something needs a key, except an answer and what stores nothing")
                .check(API);
    }

    @Test
    void is_told_the_time() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .because("whether a round is open must be testable; inject the Clock")
                .check(API);
    }

    @Test
    void has_no_cycles_between_features() {
        slices().matching("fi.openagenda.api.(**)")
                .should()
                .beFreeOfCycles()
                .because("a feature is read without its neighbours; move what both need into the lower one")
                .check(API);
    }
}
