package org.cleardocket.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.cleardocket.ClearDocket;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The table of modules in the design, checked: calls go down, nobody walks through a wall. */
class ModulesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.cleardocket");

    @Test
    void every_module_uses_only_what_it_declares() {
        ApplicationModules.of(ClearDocket.class).verify();
    }

    @Test
    void only_the_staff_view_knows_vaadin() {
        noClasses().that().resideOutsideOfPackage("org.cleardocket.staff..")
                .should().dependOnClassesThat().resideInAPackage("com.vaadin..").check(CLASSES);
    }

    @Test
    void only_messaging_knows_twilio() {
        noClasses().that().resideOutsideOfPackage("org.cleardocket.messaging..")
                .should().dependOnClassesThat().resideInAPackage("com.twilio..").check(CLASSES);
    }

    @Test
    void the_law_knows_nothing_but_java() {
        classes().that().resideInAPackage("org.cleardocket.eligibility..")
                .should().onlyDependOnClassesThat().resideInAnyPackage("org.cleardocket.eligibility..", "java.lang..",
                        "java.text..", "java.util..", "java.time..", "java.io..", "java.nio..", "org.jspecify..",
                        "org.springframework.modulith").check(CLASSES);
        noClasses().that().resideInAPackage("org.cleardocket.eligibility..")
                .should().callMethodWhere(target(name("now"))).check(CLASSES);
    }

    @Test
    void a_view_opens_no_transaction_and_holds_no_store() {
        noClasses().that().resideInAnyPackage("org.cleardocket.staff..", "org.cleardocket.residents..")
                .should().dependOnClassesThat().resideInAnyPackage("org.springframework.jdbc..",
                        "org.springframework.transaction..").check(CLASSES);
    }
}
