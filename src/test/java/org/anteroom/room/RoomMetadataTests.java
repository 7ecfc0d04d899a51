package org.anteroom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.anteroom.room.metadata.RoomMetadataForm;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.Html;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;

class RoomMetadataTests {

    @Test
    void nameHasOneTo255CharactersOfAnyScript() {
        assertThat(metadata("🙂".repeat(255)).name()).hasSize(510);
        assertThat(metadata("  Cells ").name()).isEqualTo("Cells");
        assertThatThrownBy(() -> metadata("🙂".repeat(256))).isInstanceOf(DomainError.class);
        assertThatThrownBy(() -> metadata(" \t")).isInstanceOf(DomainError.class);
    }

    @Test
    void tagsAreTrimmedAndTakenOnce() {
        assertThat(tags(" a, b ,a,,c\nd ")).containsExactly("a", "b", "c", "d");
        assertThat(tags(" , ")).isEmpty();
    }

    @Test
    void refusalsStandAtTheirFields() {
        assertThat(refusedField(form("", "", ""))).isEqualTo("name");
        assertThat(refusedField(form("n", "<p>" + "x".repeat(Html.MAX_LENGTH) + "</p>", "")))
                .isEqualTo("description");
        assertThat(refusedField(form("n", "", "t".repeat(65)))).isEqualTo("tags");
        assertThat(refusedField(form("n", "", String.join(",", numbers(21))))).isEqualTo("tags");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<p onclick='alert(1)'>x</p>",
                "<a href='javascript:alert(1)'>x</a>",
                "<p style='background:url(//evil.example)'>x</p>",
                "<img src=x onerror=alert(1)>",
                "<p class='fixed-top'>x</p>"
            })
    void descriptionLosesWhatCouldHarm(String written) {
        assertThat(description(written)).doesNotContain("script", "onclick", "javascript", "style", "img", "fixed-top");
    }

    @Test
    void descriptionKeepsWhatTheEditorWrites() {
        String written = "<p><strong>b</strong><em>i</em><u>u</u><span class=\"ql-color-red\">r</span></p>"
                + "<ul><li>x</li></ul><ol><li>y</li></ol>";
        assertThat(description(written)).isEqualTo(written);
    }

    @Test
    void plainTextBecomesParagraphs() {
        assertThat(description("Cells\r\n\r\n& tissues")).isEqualTo("<p>Cells</p><p>&amp; tissues</p>");
    }

    private static RoomMetadata metadata(String name) {
        return new RoomMetadata(name, Html.EMPTY, List.of());
    }

    private static List<String> tags(String written) {
        return accepted(form("n", "", written)).tags();
    }

    private static String description(String written) {
        return accepted(form("n", written, "")).description().value();
    }

    private static RoomMetadata accepted(RoomMetadataForm form) {
        return form.toMetadata(errors(form)).orElseThrow();
    }

    private static String refusedField(RoomMetadataForm form) {
        Errors errors = errors(form);
        assertThat(form.toMetadata(errors)).isEmpty();
        return errors.getFieldErrors().get(0).getField();
    }

    private static Errors errors(RoomMetadataForm form) {
        return new BeanPropertyBindingResult(form, RoomMetadataForm.NAME);
    }

    private static RoomMetadataForm form(String name, String description, String tags) {
        return new RoomMetadataForm(name, description, tags);
    }

    private static List<String> numbers(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(Integer::toString)
                .toList();
    }
}
