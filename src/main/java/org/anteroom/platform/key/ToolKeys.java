package org.anteroom.platform.key;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.anteroom.platform.PlatformsChanged;
import org.anteroom.platform.key.ToolKey.State;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tool's own signing keys, private parts encrypted in the database. */
@Repository
public class ToolKeys {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final String ALL = "all";

    private final JdbcClient jdbc;
    private final KeyEncryption encryption;
    private final LoadingCache<String, List<ToolKey>> known =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build(all -> load());

    ToolKeys(JdbcClient jdbc, KeyEncryption encryption) {
        this.jdbc = jdbc;
        this.encryption = encryption;
    }

    /** With the private part: signs what the tool sends. Its kid belongs in the header. */
    public RSAKey current() {
        return all().stream()
                .filter(it -> it.state() == State.CURRENT)
                .findFirst()
                .map(ToolKey::pair)
                .orElseThrow(() -> new IllegalStateException("the tool has no key yet"));
    }

    /** What is published, in the order in which it signs. */
    public List<SigningKey> overview() {
        return all().stream()
                .sorted(Comparator.comparing(ToolKey::state))
                .map(it -> new SigningKey(it.pair().getKeyID(), it.state().name(), it.since()))
                .toList();
    }

    /** The public parts of all keys, also of those that sign no more or not yet. */
    JWKSet published() {
        return new JWKSet(
                all().stream().map(ToolKey::pair).<JWK>map(RSAKey::toPublicJWK).toList());
    }

    List<ToolKey> all() {
        return known.get(ALL);
    }

    void add(ToolKey key) {
        String kid = key.pair().getKeyID();
        jdbc.sql("""
                        insert into tool_key (kid, state, public_jwk, private_jwk_encrypted, created_at, state_since)
                        values (:kid, :state, :publicJwk, :privateJwk, :since, :since)
                        """)
                .param("kid", kid)
                .param("state", key.state().name())
                .param("publicJwk", key.pair().toPublicJWK().toJSONString())
                .param("privateJwk", encryption.encrypt(key.pair().toJSONString(), kid))
                .param("since", key.since())
                .update();
    }

    void move(State from, State to, Instant now) {
        jdbc.sql("update tool_key set state = ?, state_since = ? where state = ?")
                .params(to.name(), now, from.name())
                .update();
    }

    void removePrevious() {
        jdbc.sql("delete from tool_key where state = 'PREVIOUS'").update();
    }

    /** Since when the current key signs; no other transaction changes any key until this one ends. */
    Instant lockCurrent() {
        return jdbc.sql("select state_since from tool_key where state = 'CURRENT' for update")
                .query(Instant.class)
                .single();
    }

    @EventListener(PlatformsChanged.class)
    void forget() {
        known.invalidateAll();
    }

    private List<ToolKey> load() {
        return jdbc.sql("select kid, state, private_jwk_encrypted, state_since from tool_key order by state")
                .query(this::read)
                .list();
    }

    private ToolKey read(ResultSet row, int number) throws SQLException {
        return new ToolKey(
                decrypt(row.getString("kid"), row.getString("private_jwk_encrypted")),
                State.valueOf(row.getString("state")),
                row.getObject("state_since", Instant.class));
    }

    private RSAKey decrypt(String kid, String encrypted) {
        try {
            return RSAKey.parse(encryption.decrypt(encrypted, kid));
        } catch (GeneralSecurityException | ParseException | IllegalArgumentException wrongKey) {
            throw new IllegalStateException(
                    "The tool's keys in the database cannot be decrypted. Set anteroom.key-encryption-key, or restore the"
                            + " file key-encryption-key in the data directory, to what encrypted them; every node needs"
                            + " the same. If it is lost, delete all rows of table tool_key: the tool makes new keys, and"
                            + " platforms fetch them from its key set.",
                    wrongKey);
        }
    }
}
