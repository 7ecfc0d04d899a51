package org.anteroom.storage;

import java.util.regex.Pattern;

/** Stored bytes, named by their SHA-256 in lower-case hexadecimal. */
public record Blob(String sha256, long size) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public Blob {
        if (!SHA256.matcher(sha256).matches() || size < 0) {
            throw new IllegalArgumentException("not a blob: " + sha256 + " of " + size + " bytes");
        }
    }
}
