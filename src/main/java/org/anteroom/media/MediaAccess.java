package org.anteroom.media;

import org.anteroom.channel.AccessibleChannel;
import org.anteroom.channel.Channels;
import org.anteroom.shared.ChannelId;
import org.anteroom.web.Visit;
import org.springframework.stereotype.Component;

/** The one way to a media item: through its channel, with the rights of whoever asks. */
@Component
public class MediaAccess {

    private final Channels channels;
    private final MediaItems items;

    MediaAccess(Channels channels, MediaItems items) {
        this.channels = channels;
        this.items = items;
    }

    /** Whether the person may upload media of their own. */
    public static boolean mayAdd(AccessibleChannel membership) {
        return membership.role().mayAddRooms();
    }

    /** @throws org.anteroom.shared.DomainError 404, 403 */
    public AccessibleMedia require(Visit visit, ChannelId channel, long item, MediaPermission permission) {
        return require(visit, channels.require(visit, channel), item, permission);
    }

    /** As {@link #require(Visit, ChannelId, long, MediaPermission)}, for who knows the membership already. */
    public AccessibleMedia require(Visit visit, AccessibleChannel membership, long item, MediaPermission permission) {
        AccessibleMedia found = find(visit, membership, item);
        found.require(permission);
        return found;
    }

    /** An item that the person may delete, or has deleted and may bring back. */
    public AccessibleMedia requireDeletable(Visit visit, AccessibleChannel membership, long item) {
        AccessibleMedia found = find(visit, membership, item);
        if (!found.may(MediaPermission.RESTORE)) {
            found.require(MediaPermission.EDIT);
        }
        return found;
    }

    private AccessibleMedia find(Visit visit, AccessibleChannel membership, long item) {
        return AccessibleMedia.of(items.get(membership.channel().id(), item), membership, visit);
    }
}
