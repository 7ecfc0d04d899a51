package org.anteroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** docs/configuration.md knows what the code knows. */
class ConfigurationPageTests {

    private static final Pattern DEFAULT = Pattern.compile("(?m)^\\| `([^`]+)` \\| `([^`]+)` \\|");

    @Test
    void everyPropertyStandsInThePage() throws IOException {
        String page = Files.readString(Path.of("docs/configuration.md"));
        assertThat(properties().toList())
                .contains(
                        "anteroom.storage.upload-limit",
                        "anteroom.rate-limits.launch",
                        "anteroom.lti.registrations[].issuer")
                .allSatisfy(property -> assertThat(page).contains("| `" + property + "` |"));
    }

    /** Of those that say a value; others say where it comes from. */
    @Test
    void defaultsAreThoseOfTheTool() throws IOException {
        PropertySource<?> defaults = new YamlPropertySourceLoader()
                .load("defaults", new ClassPathResource("application.yaml"))
                .get(0);
        Map<String, String> told = DEFAULT.matcher(Files.readString(Path.of("docs/configuration.md")))
                .results()
                .filter(row -> defaults.containsProperty(row.group(1)))
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
        assertThat(told).containsKeys("anteroom.public-url", "spring.datasource.hikari.maximum-pool-size");
        told.forEach((property, value) ->
                assertThat(defaults.getProperty(property)).as(property).hasToString(value));
    }

    static Stream<String> properties() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("org.anteroom").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .flatMap(type -> of(
                        type, type.getAnnotation(ConfigurationProperties.class).value()));
    }

    private static Stream<String> of(Class<?> type, String prefix) {
        assertThat(type).isRecord();
        return Arrays.stream(type.getRecordComponents())
                .flatMap(part -> of(part, prefix + "." + DataObjectPropertyName.toDashedForm(part.getName())));
    }

    private static Stream<String> of(RecordComponent part, String name) {
        ResolvableType type = ResolvableType.forType(part.getGenericType());
        Class<?> first = type.resolveGeneric(0);
        if (first != null && first.isRecord()) {
            return of(first, name + "[]");
        }
        return first != null && first.isEnum()
                ? Arrays.stream(first.getEnumConstants())
                        .map(key -> name + "." + key.toString().toLowerCase(Locale.ROOT))
                : Stream.of(name);
    }
}
