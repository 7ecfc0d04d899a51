package org.anteroom.room.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.anteroom.shared.DomainError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkFormTests {

    @ParameterizedTest
    @CsvSource({
        "https://example.org, https://example.org",
        "' http://example.org/a?b=c#d ', http://example.org/a?b=c#d",
        "HTTPS://Example.org/A, https://example.org/A",
        "https://zürich.example/ä b, https://xn--zrich-kva.example/ä b",
        "https://example.org/%C3%A4, https://example.org/%C3%A4",
        "http://localhost:8080/x, http://localhost:8080/x"
    })
    void addressOfAWebPageIsTaken(String written, String stored) {
        assertThat(new LinkForm("", written).checkedUrl()).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "/rooms",
                "//example.org",
                "javascript:alert(1)",
                "JavaScript:alert(1)//https://example.org",
                "java\tscript:alert(1)",
                "\u0001javascript:alert(1)",
                "data:text/html,hello",
                "vbscript:x",
                "file:///etc/passwd",
                "ftp://example.org",
                "https://",
                "https://user:secret@example.org/",
                "https://example.org@evil.example/",
                "https://exa mple.org/"
            })
    void anythingElseIsRefused(String written) {
        assertThatThrownBy(() -> new LinkForm("", written).checkedUrl())
                .isInstanceOf(DomainError.class)
                .hasMessageContaining("link-address");
    }

    @Test
    void addressTooLongForItsColumnIsRefused() {
        assertThatThrownBy(() -> new LinkForm("", "https://example.org/" + "a".repeat(2000)).checkedUrl())
                .isInstanceOf(DomainError.class);
    }

    @Test
    void linkWithoutATitleIsNamedByItsAddress() {
        assertThat(new LinkForm(" ", "https://example.org/a").checkedTitle()).isEqualTo("https://example.org/a");
    }
}
