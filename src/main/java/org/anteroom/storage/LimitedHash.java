package org.anteroom.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.anteroom.shared.DomainError;

/** Reads a stream from the network, counts and hashes it, and refuses what is longer than the limit. */
final class LimitedHash {

    private final InputStream content;
    private final long maximumSize;
    private final MessageDigest digest;
    private long size;

    LimitedHash(InputStream content, long maximumSize) {
        this.content = content;
        this.maximumSize = maximumSize;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @return false at the end of the stream, else the buffer holds the next bytes */
    boolean read(ByteBuffer chunk) {
        int length = read(chunk.array());
        if (length < 0) {
            return false;
        }
        size += length;
        if (size > maximumSize) {
            throw Blobs.tooLarge(maximumSize);
        }
        digest.update(chunk.array(), 0, length);
        chunk.position(0).limit(length);
        return true;
    }

    /** What was read; asked for once, at the end. */
    Blob blob() {
        return new Blob(HexFormat.of().formatHex(digest.digest()), size);
    }

    private int read(byte[] buffer) {
        try {
            return content.read(buffer);
        } catch (IOException failure) {
            throw DomainError.invalid("upload-cut-off", "after " + size + " bytes: " + failure);
        }
    }
}
