package org.anteroom.room.settings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anteroom.channel.ChannelLog;
import org.anteroom.notification.Notifications;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.Room;
import org.anteroom.room.RoomChanged;
import org.anteroom.room.Rooms;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves what the form of a room's settings says, tells those who became moderators, and open pages of the room. */
@Component
class SaveSettings {

    private final Rooms rooms;
    private final Moderators moderators;
    private final Notifications notifications;
    private final ChannelLog log;
    private final ApplicationEventPublisher events;

    SaveSettings(
            Rooms rooms,
            Moderators moderators,
            Notifications notifications,
            ChannelLog log,
            ApplicationEventPublisher events) {
        this.rooms = rooms;
        this.moderators = moderators;
        this.notifications = notifications;
        this.log = log;
        this.events = events;
    }

    /**
     * @param chosen moderators among it must be known to {@link Moderators#find}
     * @return what changed; nothing is saved, and empty returned, if somebody else changed the settings since that version
     */
    @Transactional
    public Optional<List<SettingsChange>> save(AccessibleRoom access, UserId actor, Chosen chosen, int version) {
        Room room = access.room();
        rooms.lock(room.id());
        Chosen before = moderators.of(room);
        if (before.equals(chosen)) {
            return Optional.of(List.of());
        }
        if (!rooms.change(room.id(), chosen.settings(), version)) {
            return Optional.empty();
        }
        List<SettingsChange> changes =
                SettingsChange.between(before, chosen, moderators.find(room, Chosen.union(before.all(), chosen.all())));
        moderators.replace(room.id(), before, chosen);
        tellNewModerators(access, actor, Chosen.without(chosen.all(), before.all()));
        log(access, actor, changes);
        events.publishEvent(new RoomChanged(room.id()));
        return Optional.of(changes);
    }

    /** Who was named, and not three hundred who are in a group: these find out where they meet. */
    private void tellNewModerators(AccessibleRoom access, UserId actor, Set<Subject> added) {
        String path = access.isMeetingRoom()
                ? "/channels/" + access.channel().id()
                : "/rooms/" + access.room().id();
        added.stream()
                .filter(it -> !it.group() && access.room().published())
                .map(it -> new UserId(it.id()))
                .filter(it -> !it.equals(actor))
                .forEach(it ->
                        notifications.add(it, "made-moderator", access.room().name(), path));
    }

    /** Of a room that only its owner and co-editors know nobody else learns. */
    private void log(AccessibleRoom access, UserId actor, List<SettingsChange> changes) {
        ChannelId channel = access.channel().id();
        if (access.isMeetingRoom()) {
            changes.stream()
                    .filter(SettingsChange::concernsModerators)
                    .forEach(it -> log.add(channel, actor, "meeting-room." + it.code(), it.allNames()));
            if (!changes.stream().allMatch(SettingsChange::concernsModerators)) {
                log.add(channel, actor, "meeting-room.settings", "");
            }
        } else if (access.room().published()) {
            log.add(channel, actor, "rooms.settings", access.room().name());
        }
    }
}
