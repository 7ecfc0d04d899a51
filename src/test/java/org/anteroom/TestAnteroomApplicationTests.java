package org.anteroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class TestAnteroomApplicationTests {

    /** {@code mvn spring-boot:test-run} takes the one class of the tests that can be started. */
    @Test
    void onlyTheDemoCanBeStartedFromTheTests() {
        assertThat(new ClassFileImporter()
                        .withImportOption(new ImportOption.OnlyIncludeTests())
                        .importPackages("org.anteroom", "demo"))
                .filteredOn(type -> type.tryGetMethod("main", String[].class).isPresent())
                .extracting(JavaClass::getSimpleName)
                .containsExactly("TestAnteroomApplication");
    }
}
