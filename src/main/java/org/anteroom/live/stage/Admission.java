package org.anteroom.live.stage;

/** What became of somebody at the door of a meeting. */
public enum Admission {
    ADMITTED,
    DECLINED
}
