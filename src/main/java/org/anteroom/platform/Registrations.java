package org.anteroom.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anteroom.shared.RegistrationId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The platforms that this tool knows. Kept in memory until one is changed, on whatever node. */
@Repository
public class Registrations {

    static final Duration FRESH = Duration.ofSeconds(30);

    private static final int CACHED = 10_000;
    private static final String COLUMNS = """
            select id, issuer, client_id, authorization_endpoint, token_endpoint, token_audience, jwks_uri, product,
                   enabled, updated_at
            from registration
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PlatformChanges changes;
    private final Cache<RegistrationId, Optional<Registration>> byId = cache();
    private final Cache<Client, Optional<Registration>> byClient = cache();
    private final Cache<String, List<Registration>> byIssuer = cache();

    Registrations(JdbcClient jdbc, Clock clock, PlatformChanges changes) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.changes = changes;
    }

    public Optional<Registration> find(RegistrationId id) {
        return byId.get(id, this::load);
    }

    public Optional<Registration> find(String issuer, String clientId) {
        if (tooLong(issuer) || tooLong(clientId)) {
            return Optional.empty();
        }
        return byClient.get(new Client(issuer, clientId), this::load);
    }

    /** All registrations of an issuer: a login may leave out the client id. */
    public List<Registration> ofIssuer(String issuer) {
        return tooLong(issuer) ? List.of() : byIssuer.get(issuer, this::load);
    }

    /** Adds the registration or brings it up to date. Whether it is enabled stays the admin's decision. */
    public Registration save(RegistrationDetails details) {
        jdbc.sql("""
                        insert into registration (issuer, client_id, authorization_endpoint, token_endpoint,
                            token_audience, jwks_uri, product, frame_ancestors, enabled, created_at, updated_at)
                        values (:issuer, :clientId, :authorizationEndpoint, :tokenEndpoint,
                            :tokenAudience, :jwksUri, :product, :framing, true, :now, :now)
                        on duplicate key update
                            authorization_endpoint = values(authorization_endpoint),
                            token_endpoint = values(token_endpoint), token_audience = values(token_audience),
                            jwks_uri = values(jwks_uri), product = values(product),
                            frame_ancestors = values(frame_ancestors), updated_at = values(updated_at)
                        """)
                .param("issuer", details.issuer())
                .param("clientId", details.clientId())
                .param("authorizationEndpoint", details.authorizationEndpoint())
                .param("tokenEndpoint", details.tokenEndpoint())
                .param("tokenAudience", details.tokenAudience())
                .param("jwksUri", details.jwksUri())
                .param("product", details.product())
                .param("framing", String.join(" ", details.frameAncestors()))
                .param("now", clock.instant())
                .update();
        AfterCommit.run(this::forget);
        changes.announce();
        return load(new Client(details.issuer(), details.clientId())).orElseThrow();
    }

    /** What an admin would have to type to make the registration anew. */
    public RegistrationDetails details(RegistrationId id) {
        return jdbc.sql(COLUMNS.replace("enabled,", "enabled, frame_ancestors,") + "where id = ?")
                .param(id.value())
                .query((row, number) -> read(row, number).details(row.getString("frame_ancestors")))
                .single();
    }

    public void enable(RegistrationId id, boolean enabled) {
        jdbc.sql("update registration set enabled = :enabled, updated_at = :now where id = :id")
                .param("enabled", enabled)
                .param("now", clock.instant())
                .param("id", id.value())
                .update();
        AfterCommit.run(this::forget);
        changes.announce();
    }

    @EventListener(PlatformsChanged.class)
    void forget() {
        byId.invalidateAll();
        byClient.invalidateAll();
        byIssuer.invalidateAll();
    }

    private Optional<Registration> load(RegistrationId id) {
        return jdbc.sql(COLUMNS + "where id = ?")
                .param(id.value())
                .query(Registrations::read)
                .optional();
    }

    // MySQL's and MariaDB's comparison ignores spaces at the end; identifiers must not.
    private Optional<Registration> load(Client client) {
        return jdbc.sql(COLUMNS + "where issuer = ? and client_id = ?")
                .params(client.issuer(), client.id())
                .query(Registrations::read)
                .optional()
                .filter(it ->
                        it.issuer().equals(client.issuer()) && it.clientId().equals(client.id()));
    }

    private List<Registration> load(String issuer) {
        return jdbc
                .sql(COLUMNS + "where issuer = ? order by id")
                .param(issuer)
                .query(Registrations::read)
                .list()
                .stream()
                .filter(it -> it.issuer().equals(issuer))
                .toList();
    }

    private static boolean tooLong(String identifier) {
        return identifier.length() > RegistrationDetails.MAX_IDENTIFIER;
    }

    private static <K, V> Cache<K, V> cache() {
        return Caffeine.newBuilder().maximumSize(CACHED).expireAfterWrite(FRESH).build();
    }

    private static Registration read(ResultSet row, int number) throws SQLException {
        return new Registration(
                new RegistrationId(row.getLong("id")),
                row.getString("issuer"),
                row.getString("client_id"),
                row.getString("authorization_endpoint"),
                row.getString("token_endpoint"),
                row.getString("token_audience"),
                row.getString("jwks_uri"),
                row.getString("product"),
                row.getBoolean("enabled"),
                row.getObject("updated_at", Instant.class));
    }

    private record Client(String issuer, String id) {}
}
