package org.anteroom.media.manage;

import org.anteroom.channel.ChannelLog;
import org.anteroom.media.MediaItems;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.UserId;
import org.anteroom.storage.file.StoredFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a file that has come an item of the channel, and says so in its log. */
@Component
class AddMedia {

    private final MediaItems items;
    private final ChannelLog log;

    AddMedia(MediaItems items, ChannelLog log) {
        this.items = items;
        this.log = log;
    }

    @Transactional
    public long add(ChannelId channel, UserId person, StoredFile file) {
        // The log's row refers to the channel: written before the channel is locked, two uploads would block each
        // other.
        long id = items.add(channel, person, file);
        log.add(channel, person, "media.added", file.bareTitle());
        return id;
    }
}
