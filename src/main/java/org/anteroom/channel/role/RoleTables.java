package org.anteroom.channel.role;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.anteroom.channel.ChannelRole;
import org.anteroom.platform.PlatformChanges;
import org.anteroom.platform.PlatformsChanged;
import org.anteroom.shared.RegistrationId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The roles of each registration that count otherwise than usual. In memory: every launch asks. */
@Repository
public class RoleTables {

    /** More than the vocabularies have. */
    public static final int MOST_RULES = 100;

    private final JdbcClient jdbc;
    private final PlatformChanges changes;
    private final Cache<RegistrationId, RoleTable> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    RoleTables(JdbcClient jdbc, PlatformChanges changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    public RoleTable of(RegistrationId registration) {
        return known.get(registration, this::load);
    }

    @Transactional
    public void put(RegistrationId registration, String lmsRole, ChannelRole role) {
        jdbc.sql("""
                insert into role_rule (registration_id, lms_role, channel_role) values (?, ?, ?)
                on duplicate key update channel_role = values(channel_role)
                """).params(registration.value(), lmsRole, role.name()).update();
        changes.announce();
    }

    @Transactional
    public void remove(RegistrationId registration, String lmsRole) {
        jdbc.sql("delete from role_rule where registration_id = ? and lms_role = ?")
                .params(registration.value(), lmsRole)
                .update();
        changes.announce();
    }

    @EventListener(PlatformsChanged.class)
    void forget() {
        known.invalidateAll();
    }

    private RoleTable load(RegistrationId registration) {
        Map<String, ChannelRole> rules = jdbc
                .sql("select lms_role, channel_role from role_rule where registration_id = ?")
                .param(registration.value())
                .query((row, number) ->
                        Map.entry(row.getString("lms_role"), ChannelRole.valueOf(row.getString("channel_role"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new RoleTable(rules);
    }
}
