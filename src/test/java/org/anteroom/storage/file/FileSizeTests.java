package org.anteroom.storage.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class FileSizeTests {

    @ParameterizedTest
    @CsvSource({
        "1, en, 1 byte",
        "2, en, 2 bytes",
        "1023, en, 1023 bytes",
        "1, de, 1 Byte",
        "2, de, 2 Bytes",
        "1, es, 1 byte",
        "2, es, 2 bytes",
        "1, fr, 1 octet",
        "2, fr, 2 octets",
        "1, he, בית אחד",
        "2, he, 2 בתים",
        "1, ar, بايت واحد",
        "2, ar, بايتان",
        "1024, en, 1 KB",
        "1536, fr, 2 ko",
        "1572864, de, '1,5 MB'",
        "2147483648, en, 2 GB"
    })
    void sizeReadsAsPeopleSayIt(long bytes, Locale language, String words) {
        FileSize size = FileSize.of(bytes);
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/file");
        messages.setDefaultEncoding("UTF-8");

        assertThat(messages.getMessage(size.messageKey(), new Object[] {size.amount()}, language))
                .isEqualTo(words);
    }
}
