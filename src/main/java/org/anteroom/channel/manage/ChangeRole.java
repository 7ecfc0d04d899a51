package org.anteroom.channel.manage;

import java.util.Locale;
import org.anteroom.channel.ChannelLog;
import org.anteroom.channel.ChannelRole;
import org.anteroom.channel.EffectiveRole;
import org.anteroom.channel.MembershipTrust;
import org.anteroom.channel.RightsChanged;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.DomainError.Kind;
import org.anteroom.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a member something else than the LMS says, or what it says again. Somebody always manages the channel. */
@Component
class ChangeRole {

    private final ManagedMembers members;
    private final MembershipTrust trust;
    private final ChannelLog log;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    ChangeRole(
            ManagedMembers members,
            MembershipTrust trust,
            ChannelLog log,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.events = events;
        this.members = members;
        this.trust = trust;
        this.log = log;
        this.jdbc = jdbc;
    }

    /**
     * @param local null to take back what was said here
     * @throws DomainError 409 for the last one who manages the channel; 403 for whom the LMS says to manage it, unless the
     *     actor is such a one, too
     */
    @Transactional
    public void change(ChannelId channel, UserId actor, UserId user, @Nullable ChannelRole local) {
        lock(channel, user);
        ManagedMember member = members.require(channel, user);
        if (local == member.localRole()) {
            return;
        }
        if (member.source().isVisitor() && local != null && local.mayAddRooms()) {
            throw DomainError.invalid("role-of-visitor", "user " + user);
        }
        ChannelRole role = EffectiveRole.of(local, member.sourceRole());
        if (member.role() == ChannelRole.MANAGER && role != ChannelRole.MANAGER) {
            requireLowerable(channel, actor, member);
        }
        store(channel, user, local, role);
        events.publishEvent(new RightsChanged(channel));
        log.add(channel, actor, "members." + word(local), member.name());
    }

    private void requireLowerable(ChannelId channel, UserId actor, ManagedMember member) {
        if (otherManagers(channel, member.user()) == 0) {
            throw DomainError.conflict("last-manager", "channel " + channel);
        }
        boolean byLms = member.sourceRole() == ChannelRole.MANAGER;
        if (byLms && members.require(channel, actor).sourceRole() != ChannelRole.MANAGER) {
            throw new DomainError(Kind.FORBIDDEN, "manager-of-lms", "user " + member.user());
        }
    }

    /** Two who lower each other at once come one after the other; a launch of the person waits, too. */
    private void lock(ChannelId channel, UserId user) {
        jdbc.sql("select id from channel where id = ? for update")
                .param(channel.value())
                .query(Long.class)
                .single();
        jdbc.sql("select user_id from membership where channel_id = ? and user_id = ? for update")
                .params(channel.value(), user.value())
                .query(Long.class)
                .optional();
    }

    private int otherManagers(ChannelId channel, UserId user) {
        return jdbc.sql("""
                select count(*) from membership
                where channel_id = :channel and user_id <> :user and role = 'MANAGER' and confirmed_at > :trusted
                  and not preview
                """)
                .param("channel", channel.value())
                .param("user", user.value())
                .param("trusted", trust.since())
                .query(Integer.class)
                .single();
    }

    private void store(ChannelId channel, UserId user, @Nullable ChannelRole local, ChannelRole role) {
        jdbc.sql("""
                update membership set local_role = :local, role = :role
                where channel_id = :channel and user_id = :user
                """)
                .param("local", local == null ? null : local.name())
                .param("role", role.name())
                .param("channel", channel.value())
                .param("user", user.value())
                .update();
    }

    private static String word(@Nullable ChannelRole local) {
        return local == null ? "as-lms" : local.name().toLowerCase(Locale.ROOT);
    }
}
