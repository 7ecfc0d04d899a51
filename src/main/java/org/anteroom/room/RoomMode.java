package org.anteroom.room;

/** Who may come on stage: everyone, or the presenters that were named. */
public enum RoomMode {
    INTERACTIVE,
    WEBINAR
}
