package org.anteroom.live.stage;

/** What a moderator said to one person about the stage; it goes before what the room's mode says. */
public enum StageCall {
    INVITED,
    SENT_OFF
}
