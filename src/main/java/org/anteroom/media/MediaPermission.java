package org.anteroom.media;

import java.util.Locale;

/** What may be done with an item. */
public enum MediaPermission {
    SEE,
    DOWNLOAD,
    /** Rename, describe, hide and delete it. */
    EDIT,
    /** Give it another place among the channel's media. */
    ORDER,
    /** Bring it back after it was deleted. */
    RESTORE;

    /** The stable name in errors and logs. */
    public String code() {
        return "media-" + name().toLowerCase(Locale.ROOT);
    }
}
