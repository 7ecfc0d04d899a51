package org.anteroom.storage.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.anteroom.shared.DomainError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTitlesTests {

    @ParameterizedTest
    @CsvSource({
        "notes.pdf, notes.pdf",
        "C:\\fakepath\\notes.pdf, notes.pdf",
        "../../etc/passwd, passwd",
        "'  spaced .txt ', spaced .txt",
        "Übung – 1.pdf, Übung – 1.pdf"
    })
    void fileTitleIsTheLastPartOfItsName(String sent, String title) {
        assertThat(FileTitles.ofFile(sent)).isEqualTo(title);
    }

    @Test
    void controlsAndMarksOfDirectionAreTakenOut() {
        assertThat(FileTitles.ofFile("a\r\nSet-Cookie: b\u0000.txt")).isEqualTo("a Set-Cookie: b .txt");
        assertThat(FileTitles.ofFile("photo\u202egpj.exe")).isEqualTo("photo gpj.exe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "..", "a/", "\u0007"})
    void nameWithoutAnythingIsRefused(String sent) {
        assertThatThrownBy(() -> FileTitles.ofFile(sent))
                .isInstanceOf(DomainError.class)
                .hasMessageContaining("file-title-length");
    }

    @Test
    void titleOf255CharactersIsTakenAndOneMoreIsNot() {
        assertThat(FileTitles.of("😀".repeat(255))).hasSize(510);
        assertThatThrownBy(() -> FileTitles.of("a".repeat(256))).isInstanceOf(DomainError.class);
    }

    @ParameterizedTest
    @CsvSource({"a.pdf, Lecture, Lecture.pdf", "a.pdf, b.PDF, b.PDF", "a.exe, b.jpg, b.jpg.exe", "README, b.jpg, b.jpg"
    })
    void renamedFileKeepsItsEnding(String former, String written, String title) {
        assertThat(FileTitles.renamed(former, written)).isEqualTo(title);
    }
}
