package org.anteroom;

import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleDependency;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

/** The modules and whom each uses, as a Mermaid diagram. */
final class ModuleDiagram {

    private ModuleDiagram() {}

    static String of(ApplicationModules modules) {
        TreeSet<String> arrows = modules.stream()
                .flatMap(module -> arrowsFrom(module, modules).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return "```mermaid\nflowchart TD\n" + String.join("", arrows) + "```\n";
    }

    private static TreeSet<String> arrowsFrom(ApplicationModule module, ApplicationModules modules) {
        return module.getDependencies(modules, DependencyDepth.IMMEDIATE).stream()
                .map(ApplicationModuleDependency::getTargetModule)
                .filter(target -> !target.getIdentifier().toString().equals("shared"))
                .map(target -> "    " + module.getIdentifier() + " --> " + target.getIdentifier() + "\n")
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
