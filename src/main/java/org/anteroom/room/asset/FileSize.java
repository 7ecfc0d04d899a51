package org.anteroom.room.asset;

/** A size as people read it: an amount, and the message of its unit. */
public record FileSize(double amount, String messageKey) {

    static FileSize of(long bytes) {
        if (bytes < 1 << 10) {
            return new FileSize(bytes, "asset.size.bytes");
        }
        if (bytes < 1 << 20) {
            return new FileSize((double) bytes / (1 << 10), "asset.size.kb");
        }
        if (bytes < 1 << 30) {
            return new FileSize((double) bytes / (1 << 20), "asset.size.mb");
        }
        return new FileSize((double) bytes / (1 << 30), "asset.size.gb");
    }
}
