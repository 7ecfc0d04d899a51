package org.anteroom.storage.file;

/** A size as people read it: an amount, and the message of its unit. */
public record FileSize(double amount, String messageKey) {

    public static FileSize of(long bytes) {
        if (bytes < 1 << 10) {
            return new FileSize(bytes, "file.size.bytes");
        }
        if (bytes < 1 << 20) {
            return new FileSize((double) bytes / (1 << 10), "file.size.kb");
        }
        if (bytes < 1 << 30) {
            return new FileSize((double) bytes / (1 << 20), "file.size.mb");
        }
        return new FileSize((double) bytes / (1 << 30), "file.size.gb");
    }
}
