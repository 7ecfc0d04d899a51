package org.anteroom.lti.deeplinking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.Purge;
import org.anteroom.shared.RegistrationId;
import org.anteroom.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Keeps where an answer goes and what it carries along on this side, where no browser can change it. */
@Repository
public class DeepLinkingRequests {

    /** A working day: who comes back to it later selects anew. */
    private static final Duration LIFETIME = Duration.ofHours(8);

    private static final int MAX_TITLE = 255;

    private final JdbcClient jdbc;
    private final Purge purge;
    private final Clock clock;

    DeepLinkingRequests(JdbcClient jdbc, Purge purge, Clock clock) {
        this.jdbc = jdbc;
        this.purge = purge;
        this.clock = clock;
    }

    /** @param deployment row of the deployment */
    public long add(UserId user, ChannelId channel, long deployment, DeepLinkingSettings settings) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into deep_linking_request (deployment_id, channel_id, user_id, return_url, accept_multiple,
                  auto_create, document_targets, title, data, created_at)
                values (:deployment, :channel, :user, :returnUrl, :multiple, :autoCreate, :targets, :title, :data, :now)
                """)
                .param("deployment", deployment)
                .param("channel", channel.value())
                .param("user", user.value())
                .param("returnUrl", settings.returnUrl())
                .param("multiple", settings.multiple())
                .param("autoCreate", settings.autoCreate())
                .param("targets", String.join(" ", settings.documentTargets()))
                .param("title", shortened(settings.title()))
                .param("data", settings.data())
                .param("now", clock.instant())
                .update(key, "id");
        return key.getKey().longValue();
    }

    /** @throws DomainError 404 for everyone but the person for whom it was begun, and once the platform is disabled */
    public DeepLinkingRequest require(UserId user, long id) {
        return jdbc.sql("""
                select q.*, d.deployment_id as platforms_deployment, r.id as registration_id, r.issuer, r.client_id
                from deep_linking_request q
                join deployment d on d.id = q.deployment_id
                join registration r on r.id = d.registration_id
                where q.id = :id and q.user_id = :user and q.created_at > :since
                  and r.enabled and d.state = 'TRUSTED'
                """)
                .param("id", id)
                .param("user", user.value())
                .param("since", clock.instant().minus(LIFETIME))
                .query(DeepLinkingRequests::request)
                .optional()
                .orElseThrow(() -> DomainError.notFound("selection " + id));
    }

    @Scheduled(initialDelay = 3, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void purge() {
        purge.olderThan(LIFETIME, this::deleteOlderThan);
    }

    private int deleteOlderThan(Instant limit, int atMost) {
        return jdbc.sql("delete from deep_linking_request where created_at < ? limit " + atMost)
                .param(limit)
                .update();
    }

    private static DeepLinkingRequest request(ResultSet row, int number) throws SQLException {
        String targets = row.getString("document_targets");
        return new DeepLinkingRequest(
                row.getLong("id"),
                new RegistrationId(row.getLong("registration_id")),
                new ChannelId(row.getLong("channel_id")),
                row.getString("issuer"),
                row.getString("client_id"),
                row.getString("platforms_deployment"),
                new DeepLinkingSettings(
                        row.getString("return_url"),
                        row.getBoolean("accept_multiple"),
                        row.getBoolean("auto_create"),
                        targets.isEmpty() ? List.of() : List.of(targets.split(" ")),
                        row.getString("title"),
                        row.getString("data")));
    }

    private static @Nullable String shortened(@Nullable String title) {
        return title == null || title.length() <= MAX_TITLE ? title : title.substring(0, MAX_TITLE);
    }
}
