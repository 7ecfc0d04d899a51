package org.anteroom.platform.key;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param keyEncryptionKey 32 bytes in base64, the same on every node; without it a file in the data directory has it */
@ConfigurationProperties("anteroom")
record KeyEncryptionProperties(@Nullable String keyEncryptionKey) {

    @Override
    public String toString() {
        return "KeyEncryptionProperties[]";
    }
}
