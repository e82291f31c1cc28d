package org.cleardocket.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;

/**
 * What lives as long as the portal and can grow stands in the handbook with its bound. A new map or queue in a component
 * belongs into that list first.
 */
class BoundedMemoryTest {

    private static final Path HANDBOOK = Path.of("src/site/markdown/security.md");

    private static boolean lives(JavaClass type) {
        return type.isAnnotatedWith(Component.class) || type.isMetaAnnotatedWith(Component.class);
    }

    private static boolean grows(JavaConstructorCall call) {
        return (call.getTargetOwner().isAssignableTo(Map.class) || call.getTargetOwner().isAssignableTo(Collection.class))
                && (call.getOrigin().isConstructor() || call.getOrigin().getName().equals("<clinit>"));
    }

    private static Set<String> growing() {
        var found = new TreeSet<String>();
        new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.cleardocket")
                .stream().filter(BoundedMemoryTest::lives)
                .filter(type -> type.getConstructorCallsFromSelf().stream().anyMatch(BoundedMemoryTest::grows))
                .map(JavaClass::getSimpleName).forEach(found::add);
        return found;
    }

    @Test
    void every_component_that_keeps_a_map_or_a_list_stands_in_the_handbook_with_its_bound() throws Exception {
        var handbook = Files.readString(HANDBOOK);
        assertThat(growing()).contains("SignInQueue", "SilentProxies", "PiecesInHand", "CodeSweeps")
                .allSatisfy(name -> assertThat(handbook).as(name).contains("`" + name + "`"));
    }
}
