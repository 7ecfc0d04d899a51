package org.anteroom.live.stage;

/** Where somebody is in a meeting. */
public enum Place {
    /** Seen and heard by all. */
    STAGE,
    /** Sees and hears. */
    VIEWER,
    /** Before the door of a locked meeting. */
    WAITING
}
