package org.anteroom.media;

import org.anteroom.channel.ChannelRole;

/**
 * Answers every "may this person do that with this item". Managers keep the channel's media in order; contributors keep
 * what they uploaded themselves, for as long as they are contributors; all others look.
 */
final class MediaPolicy {

    private MediaPolicy() {}

    static boolean permits(MediaStanding it, MediaPermission permission) {
        boolean manages = it.role() == ChannelRole.MANAGER;
        boolean keeps = manages || it.own() && it.role().mayAddRooms();
        boolean sees = !it.deleted() && (!it.hidden() || manages || it.own());
        return switch (permission) {
            case SEE -> sees;
            case DOWNLOAD -> sees && (it.downloadable() || keeps);
            case EDIT -> keeps && !it.deleted();
            case ORDER -> manages && !it.deleted();
            case RESTORE -> keeps && it.deleted();
        };
    }
}
