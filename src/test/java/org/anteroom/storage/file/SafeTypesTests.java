package org.anteroom.storage.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeTypesTests {

    @ParameterizedTest
    @CsvSource({
        "a.png, text/html, image/png",
        "a.PDF, '', application/pdf",
        "a.md, text/markdown, text/plain",
        "a.svg, image/svg+xml, application/octet-stream",
        "a.svg, image/png, application/octet-stream",
        "a.html, text/html, application/octet-stream",
        "a.xml, text/plain, application/octet-stream",
        "a.docx, image/png, application/octet-stream",
        "scan, image/png, image/png",
        "page, text/html, application/octet-stream",
        "page, image/svg+xml, application/octet-stream",
        "page, 'image/png, text/html', application/octet-stream"
    })
    void onlyTypesOfTheListAreBelieved(String name, String declared, String expected) {
        assertThat(SafeTypes.of(name, declared)).isEqualTo(expected);
    }
}
