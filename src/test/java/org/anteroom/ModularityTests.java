package org.anteroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(AnteroomApplication.class);

    @Test
    void modulesKeepToTheirAllowedDependencies() {
        MODULES.verify();
    }

    @Test
    void documentedDiagramIsThatOfTheCode() throws IOException {
        String diagram = ModuleDiagram.of(MODULES);
        Path documented = Path.of("docs/architecture.md");
        assertThat(Files.readString(documented))
                .as("docs/architecture.md must contain this diagram:%n%s", diagram)
                .contains(diagram);
    }
}
