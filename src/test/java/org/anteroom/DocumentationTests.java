package org.anteroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** README.md and docs lead nowhere else than they say. */
class DocumentationTests {

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]*)(?:#([^)]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    @Test
    void everyLinkAndPictureIsThere() throws IOException {
        List<Path> pages = pages();
        assertThat(pages).contains(Path.of("docs/moodle.md"), Path.of("README.md"));
        assertThat(pages)
                .allSatisfy(page -> LINK.matcher(read(page)).results().forEach(link -> {
                    Path target = link.group(1).isEmpty()
                            ? page
                            : page.resolveSibling(link.group(1)).normalize();
                    assertThat(target).as("link in " + page).exists();
                    if (link.group(2) != null) {
                        assertThat(headings(target)).as("link in " + page).contains(link.group(2));
                    }
                }));
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of(Path.of("README.md")),
                            docs.filter(it -> it.toString().endsWith(".md")))
                    .toList();
        }
    }

    /** As their addresses are made: small letters and hyphens. */
    private static List<String> headings(Path page) {
        return HEADING.matcher(read(page))
                .results()
                .map(it -> it.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} -]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
