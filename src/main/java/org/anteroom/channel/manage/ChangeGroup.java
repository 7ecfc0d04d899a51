package org.anteroom.channel.manage;

import org.anteroom.channel.ChannelLog;
import org.anteroom.channel.Group;
import org.anteroom.channel.Groups;
import org.anteroom.channel.Member;
import org.anteroom.channel.Members;
import org.anteroom.channel.RightsChanged;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes groups that were made here, and notes who did it. */
@Component
class ChangeGroup {

    private final Groups groups;
    private final MadeGroups made;
    private final Members members;
    private final ChannelLog log;
    private final ApplicationEventPublisher events;

    ChangeGroup(Groups groups, MadeGroups made, Members members, ChannelLog log, ApplicationEventPublisher events) {
        this.events = events;
        this.groups = groups;
        this.made = made;
        this.members = members;
        this.log = log;
    }

    @Transactional
    public long create(ChannelId channel, UserId actor, String name) {
        long group = made.add(channel, name);
        log.add(channel, actor, "groups.created", name);
        return group;
    }

    @Transactional
    public void rename(ChannelId channel, UserId actor, long id, String name) {
        Group group = require(channel, id);
        if (!group.name().equals(name)) {
            made.rename(group, name);
            log.add(channel, actor, "groups.renamed", name);
        }
    }

    @Transactional
    public void delete(ChannelId channel, UserId actor, long id) {
        Group group = require(channel, id);
        made.delete(group);
        events.publishEvent(new RightsChanged(channel));
        log.add(channel, actor, "groups.deleted", group.name());
    }

    /** @throws DomainError 422 for who is no member of the channel */
    @Transactional
    public void join(ChannelId channel, UserId actor, long id, UserId user) {
        Group group = require(channel, id);
        Member member = members.find(channel, user)
                .orElseThrow(() -> DomainError.invalid("group-member-unknown", "user " + user));
        made.join(group, member.user());
        events.publishEvent(new RightsChanged(channel));
        log.addOnce(channel, actor, "groups.changed", group.name());
    }

    @Transactional
    public void leave(ChannelId channel, UserId actor, long id, UserId user) {
        Group group = require(channel, id);
        made.leave(group, user);
        events.publishEvent(new RightsChanged(channel));
        log.addOnce(channel, actor, "groups.changed", group.name());
    }

    private Group require(ChannelId channel, long id) {
        Group group = groups.require(channel, id);
        group.requireMade();
        return group;
    }
}
