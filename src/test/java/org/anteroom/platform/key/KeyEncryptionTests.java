package org.anteroom.platform.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import javax.crypto.AEADBadTagException;
import org.junit.jupiter.api.Test;

class KeyEncryptionTests {

    private final KeyEncryption encryption = new KeyEncryption(new byte[KeyEncryption.KEY_BYTES]);

    @Test
    void decryptsWhatItEncrypted() throws Exception {
        assertThat(encryption.decrypt(encryption.encrypt("secret \u2603", "kid"), "kid"))
                .isEqualTo("secret \u2603");
    }

    @Test
    void sameSecretLooksDifferentEachTime() {
        assertThat(encryption.encrypt("secret", "kid")).isNotEqualTo(encryption.encrypt("secret", "kid"));
    }

    @Test
    void anotherNameDoesNotDecrypt() {
        String encrypted = encryption.encrypt("secret", "kid");
        assertThatThrownBy(() -> encryption.decrypt(encrypted, "other")).isInstanceOf(AEADBadTagException.class);
    }

    @Test
    void changedTextDoesNotDecrypt() {
        byte[] encrypted = Base64.getDecoder().decode(encryption.encrypt("secret", "kid"));
        encrypted[encrypted.length - 1] ^= 1;
        String changed = Base64.getEncoder().encodeToString(encrypted);
        assertThatThrownBy(() -> encryption.decrypt(changed, "kid")).isInstanceOf(AEADBadTagException.class);
    }

    @Test
    void shortKeyIsRefused() {
        assertThatThrownBy(() -> new KeyEncryption(new byte[16])).hasMessageContaining("32 bytes");
    }
}
