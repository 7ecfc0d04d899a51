package org.anteroom.media;

/** Where an item came from. A recording was made by a session and belongs to the channel, not to a person. */
public enum MediaKind {
    UPLOAD,
    RECORDING
}
