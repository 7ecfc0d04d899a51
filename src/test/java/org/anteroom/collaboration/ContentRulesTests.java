package org.anteroom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentRulesTests {

    private static final List<Option> TWO = List.of(new Option("Tea", true), new Option("Coffee", false));

    @ParameterizedTest
    @EnumSource(InteractionType.class)
    void eachTypeCanBePrepared(InteractionType type) {
        assertThat(full(type, "Why?", TWO).problems()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(InteractionType.class)
    void eachTypeKeepsOnlyWhatItHas(InteractionType type) {
        InteractionContent content = full(type, "Why?", TWO);

        assertThat(content.options().isEmpty()).isEqualTo(!type.has(InteractionType.Part.OPTIONS));
        assertThat(content.multipleAnswers()).isEqualTo(type == InteractionType.POLL);
        assertThat(content.scale() != null).isEqualTo(type == InteractionType.RATING);
        assertThat(content.words() != null).isEqualTo(type == InteractionType.WORD_CLOUD);
        assertThat(content.link() != null).isEqualTo(type == InteractionType.ANNOUNCEMENT);
        assertThat(content.duration() != null).isEqualTo(type.has(InteractionType.Part.DURATION));
        assertThat(content.options().stream().anyMatch(Option::correct)).isEqualTo(type == InteractionType.QUIZ);
    }

    @ParameterizedTest
    @CsvSource({"POLL, 300", "QUIZ, 300", "RATING, 300", "OPEN_ENDED, 300", "WORD_CLOUD, 300", "ANNOUNCEMENT, 1000"})
    void promptHasItsLimits(InteractionType type, int most) {
        assertThat(full(type, "x".repeat(most), TWO).problems()).isEmpty();
        assertThat(full(type, "x".repeat(most + 1), TWO).problems()).containsOnlyKeys("prompt");
        assertThat(full(type, " \r\n ", TWO).problems()).containsOnlyKeys("prompt");
    }

    @Test
    void lineBreakOfTheBrowserCountsOnce() {
        String lines = "x\r\n".repeat(499) + "xx";

        assertThat(full(InteractionType.ANNOUNCEMENT, lines, TWO).problems()).isEmpty();
    }

    @Test
    void twoToTenOptions() {
        assertThat(codes(poll(options(1)))).containsEntry("options", "interaction-options");
        assertThat(codes(poll(options(2)))).isEmpty();
        assertThat(codes(poll(options(10)))).isEmpty();
        assertThat(codes(poll(options(11)))).containsEntry("options", "interaction-options");
    }

    @Test
    void emptyRowsAreNoOptions() {
        InteractionContent content =
                poll(List.of(new Option("Tea", false), new Option("  ", false), new Option("Coffee", false)));

        assertThat(content.options()).extracting(Option::label).containsExactly("Tea", "Coffee");
    }

    @Test
    void optionsDiffer() {
        List<Option> same = List.of(new Option("Tea", false), new Option(" Tea", false));

        assertThat(codes(poll(same))).containsEntry("options", "interaction-options-same");
    }

    @Test
    void optionHasItsLimit() {
        List<Option> one = List.of(new Option("x".repeat(300), false), new Option("y", false));
        List<Option> other = List.of(new Option("x".repeat(301), false), new Option("y", false));

        assertThat(codes(poll(one))).isEmpty();
        assertThat(codes(poll(other))).containsEntry("options", "interaction-option");
    }

    @Test
    void quizHasACorrectOption() {
        List<Option> none = List.of(new Option("Tea", false), new Option("Coffee", false));

        assertThat(codes(full(InteractionType.QUIZ, "Which?", none))).containsEntry("options", "interaction-correct");
        assertThat(codes(poll(none))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, true", "10, true", "11, false", ", false"})
    void scaleHasItsLimits(Integer scale, boolean fits) {
        assertThat(number(InteractionType.RATING, scale, null).problems().isEmpty())
                .isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "5, true", "6, false", ", false"})
    void wordsHaveTheirLimits(Integer words, boolean fits) {
        assertThat(number(InteractionType.WORD_CLOUD, null, words).problems().isEmpty())
                .isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, false", "4, false", "5, true", "3600, true", "3601, false"})
    void durationHasItsLimits(long seconds, boolean fits) {
        InteractionContent content = new InteractionContent(
                InteractionType.POLL, "Which?", TWO, false, true, Duration.ofSeconds(seconds), null, null, null);

        assertThat(content.problems().isEmpty()).isEqualTo(fits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.edu/a?b=c#d", "http://example.edu", "HTTPS://EXAMPLE.EDU/"})
    void linkLeadsToTheWeb(String url) {
        assertThat(announcement(url, "Read").problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "java\tscript:alert(1)",
                "data:text/html,x",
                "ftp://example.edu/",
                "//example.edu/",
                "/rooms",
                "example.edu",
                "https:",
                "https:///a",
                "https://exa mple.edu",
                "mailto:a@example.edu",
                ""
            })
    void linkLeadsNowhereElse(String url) {
        assertThat(codes(announcement(url, "Read"))).containsEntry("linkUrl", "interaction-link");
    }

    @Test
    void linkHasWords() {
        assertThat(announcement("https://example.edu", " ").problems()).containsOnlyKeys("linkLabel");
        assertThat(announcement("https://example.edu", "x".repeat(101)).problems())
                .containsOnlyKeys("linkLabel");
    }

    private static InteractionContent full(InteractionType type, String prompt, List<Option> options) {
        CallToAction link = new CallToAction("https://example.edu", "Read");
        return new InteractionContent(type, prompt, options, true, true, Duration.ofMinutes(1), 5, 3, link);
    }

    private static InteractionContent poll(List<Option> options) {
        return full(InteractionType.POLL, "Which?", options);
    }

    private static InteractionContent number(InteractionType type, Integer scale, Integer words) {
        return new InteractionContent(type, "Why?", List.of(), false, false, null, scale, words, null);
    }

    private static InteractionContent announcement(String url, String label) {
        CallToAction link = new CallToAction(url, label);
        return new InteractionContent(
                InteractionType.ANNOUNCEMENT, "News", List.of(), false, false, null, null, null, link);
    }

    private static List<Option> options(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Option("Option " + i, false))
                .toList();
    }

    private static Map<String, String> codes(InteractionContent content) {
        return content.problems().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().code()));
    }
}
