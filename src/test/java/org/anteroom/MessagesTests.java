package org.anteroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All words stand in the message files, in every language. */
class MessagesTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final List<String> LANGUAGES = List.of("de", "es", "fr", "ar", "he");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d[^}]*}");
    private static final Pattern OTHER_DIGIT = Pattern.compile("[\\p{Nd}&&[^0-9]]");
    private static final Pattern LITERAL_KEY = Pattern.compile("#\\{([a-z][a-z0-9.-]*[a-z0-9])[}(]");

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageHasEveryKey(String bundle) throws IOException {
        Set<Object> english = new TreeSet<>(load(bundle, "").keySet());
        for (String language : LANGUAGES) {
            assertThat(new TreeSet<>(load(bundle, "_" + language).keySet()))
                    .as("%s in %s", bundle, language)
                    .isEqualTo(english);
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTranslationHasTheArgumentsOfTheEnglishText(String bundle) throws IOException {
        Properties english = load(bundle, "");
        for (String language : LANGUAGES) {
            Properties translated = load(bundle, "_" + language);
            english.stringPropertyNames()
                    .forEach(key -> assertThat(arguments(translated.getProperty(key, "")))
                            .as("%s in %s_%s", key, bundle, language)
                            .isEqualTo(arguments(english.getProperty(key))));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void digitsAreLatinInEveryLanguage(String bundle) throws IOException {
        for (String language : LANGUAGES) {
            assertThat(load(bundle, "_" + language).values())
                    .as("%s in %s", bundle, language)
                    .noneMatch(text -> OTHER_DIGIT.matcher(text.toString()).find());
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templatesAskForKeysThatExist(Path template) throws IOException {
        Set<String> known = new TreeSet<>();
        for (String bundle : bundles().toList()) {
            known.addAll(load(bundle, "").stringPropertyNames());
        }
        Set<String> asked = new TreeSet<>();
        LITERAL_KEY
                .matcher(Files.readString(template))
                .results()
                .map(match -> match.group(1))
                .forEach(asked::add);
        assertThat(known).as("keys of %s", template).containsAll(asked);
    }

    /** Text in a template is a placeholder for the designer: an element with text must replace it by a message. */
    @ParameterizedTest
    @MethodSource("templates")
    void templatesHoldNoWordsOfTheirOwn(Path template) throws IOException {
        List<String> words = Jsoup.parse(Files.readString(template)).getAllElements().stream()
                .filter(element -> !element.hasAttr("th:text") && !element.hasAttr("th:utext"))
                .filter(element -> !Set.of("script", "style").contains(element.tagName()))
                .flatMap(element -> element.textNodes().stream())
                .map(TextNode::text)
                .filter(text -> text.replaceAll("\\[\\[.*?]]", "").chars().anyMatch(Character::isLetter))
                .toList();
        assertThat(words).as("words in %s", template).isEmpty();
    }

    @Test
    void everyBundleIsConfigured() throws IOException {
        String configuration = Files.readString(Path.of("src/main/resources/application.yaml"));
        bundles().forEach(bundle -> assertThat(configuration).contains("messages/" + bundle));
    }

    static Stream<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.contains("_"))
                    .map(name -> name.replace(".properties", ""))
                    .toList()
                    .stream();
        }
    }

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(Files::isRegularFile).toList().stream();
        }
    }

    private static Set<String> arguments(String text) {
        Set<String> arguments = new TreeSet<>();
        ARGUMENT.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(it -> it.substring(0, 2))
                .forEach(arguments::add);
        return arguments;
    }

    private static Properties load(String bundle, String suffix) throws IOException {
        Properties properties = new Properties();
        Path file = MESSAGES.resolve(bundle + suffix + ".properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        return properties;
    }
}
