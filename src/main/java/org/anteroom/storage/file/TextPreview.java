package org.anteroom.storage.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.anteroom.storage.Blob;
import org.anteroom.storage.Blobs;
import org.springframework.stereotype.Component;

/** The beginning of a text file, to read on the page. */
@Component
public class TextPreview {

    static final int MAX_BYTES = 64 * 1024;

    private final Blobs blobs;

    TextPreview(Blobs blobs) {
        this.blobs = blobs;
    }

    public String of(Blob blob) throws IOException {
        try (InputStream content = blobs.open(blob).getInputStream()) {
            return new String(content.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
        }
    }
}
