package org.anteroom.room.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.anteroom.shared.DomainError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitlesTests {

    @ParameterizedTest
    @CsvSource({
        "notes.pdf, notes.pdf",
        "C:\\fakepath\\notes.pdf, notes.pdf",
        "../../etc/passwd, passwd",
        "'  spaced .txt ', spaced .txt",
        "Übung – 1.pdf, Übung – 1.pdf"
    })
    void fileTitleIsTheLastPartOfItsName(String sent, String title) {
        assertThat(Titles.ofFile(sent)).isEqualTo(title);
    }

    @Test
    void controlsAndMarksOfDirectionAreTakenOut() {
        assertThat(Titles.ofFile("a\r\nSet-Cookie: b\u0000.txt")).isEqualTo("a Set-Cookie: b .txt");
        assertThat(Titles.ofFile("photo\u202egpj.exe")).isEqualTo("photo gpj.exe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "..", "a/", "\u0007"})
    void nameWithoutAnythingIsRefused(String sent) {
        assertThatThrownBy(() -> Titles.ofFile(sent))
                .isInstanceOf(DomainError.class)
                .hasMessageContaining("asset-title-length");
    }

    @Test
    void titleOf255CharactersIsTakenAndOneMoreIsNot() {
        assertThat(Titles.of("😀".repeat(255))).hasSize(510);
        assertThatThrownBy(() -> Titles.of("a".repeat(256))).isInstanceOf(DomainError.class);
    }

    @ParameterizedTest
    @CsvSource({"a.pdf, Lecture, Lecture.pdf", "a.pdf, b.PDF, b.PDF", "a.exe, b.jpg, b.jpg.exe", "README, b.jpg, b.jpg"
    })
    void renamedFileKeepsItsEnding(String former, String written, String title) {
        assertThat(Titles.renamed(former, written)).isEqualTo(title);
    }
}
