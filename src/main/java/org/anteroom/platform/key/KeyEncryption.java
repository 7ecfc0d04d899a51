package org.anteroom.platform.key;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM: base64 of a random initialisation vector of 96 bits, the cipher text and the tag of 128 bits. */
final class KeyEncryption {

    static final int KEY_BYTES = 32;

    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;

    KeyEncryption(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("AES-256 needs a key of 32 bytes, not of " + key.length);
        }
        this.key = new SecretKeySpec(key, "AES");
    }

    /** @param name bound to the secret: under another name it does not decrypt */
    String encrypt(String secret, String name) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, iv, name).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            byte[] whole = ByteBuffer.allocate(iv.length + sealed.length)
                    .put(iv)
                    .put(sealed)
                    .array();
            return Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot encrypt", broken);
        }
    }

    /** @throws AEADBadTagException for another key, another name, or a changed text */
    String decrypt(String encrypted, String name) throws GeneralSecurityException {
        byte[] whole = Base64.getDecoder().decode(encrypted);
        byte[] iv = new byte[IV_BYTES];
        ByteBuffer.wrap(whole).get(iv);
        byte[] secret = cipher(Cipher.DECRYPT_MODE, iv, name).doFinal(whole, IV_BYTES, whole.length - IV_BYTES);
        return new String(secret, StandardCharsets.UTF_8);
    }

    private Cipher cipher(int mode, byte[] iv, String name) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
