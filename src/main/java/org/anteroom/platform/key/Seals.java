package org.anteroom.platform.key;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.anteroom.shared.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Seals short texts that others keep, so that the tool knows its own words again: HMAC-SHA256 with a secret per purpose. */
@Repository
public class Seals {

    private static final Logger LOG = LoggerFactory.getLogger(Seals.class);

    private final JdbcClient jdbc;
    private final KeyEncryption encryption;
    private final Clock clock;
    private final LoadingCache<String, String> secrets = Caffeine.newBuilder().build(this::load);

    Seals(JdbcClient jdbc, KeyEncryption encryption, Clock clock) {
        this.jdbc = jdbc;
        this.encryption = encryption;
        this.clock = clock;
    }

    /** The text and its seal with a dot between: URL-safe if the text is. */
    public String seal(String purpose, String text) {
        return text + "." + mac(purpose, text);
    }

    /** The text, if the seal is the tool's own for this purpose. */
    public Optional<String> open(String purpose, String sealed) {
        int end = sealed.lastIndexOf('.');
        String text = sealed.substring(0, Math.max(end, 0));
        return Tokens.same(seal(purpose, text), sealed) ? Optional.of(text) : Optional.empty();
    }

    private String mac(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secrets.get(purpose).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] seal = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(seal);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String load(String purpose) {
        return stored(purpose).or(() -> add(purpose)).orElseThrow();
    }

    /** Two nodes may make the first seal at once: one secret wins. */
    private Optional<String> add(String purpose) {
        try {
            jdbc.sql("insert into seal_secret (name, secret_encrypted, created_at) values (?, ?, ?)")
                    .params(purpose, encryption.encrypt(Tokens.random(), purpose), clock.instant())
                    .update();
        } catch (DuplicateKeyException addedByAnother) {
            LOG.debug("another node has made the secret {}", purpose);
        }
        return stored(purpose);
    }

    private Optional<String> stored(String purpose) {
        return jdbc.sql("select secret_encrypted from seal_secret where name = ?")
                .param(purpose)
                .query(String.class)
                .optional()
                .map(encrypted -> decrypt(encrypted, purpose));
    }

    private String decrypt(String encrypted, String purpose) {
        try {
            return encryption.decrypt(encrypted, purpose);
        } catch (GeneralSecurityException | IllegalArgumentException wrongKey) {
            throw new IllegalStateException(
                    "The secrets in table seal_secret cannot be decrypted: anteroom.key-encryption-key is not what encrypted"
                            + " them. If that is lost, delete their rows: teachers must then select content again.",
                    wrongKey);
        }
    }
}
