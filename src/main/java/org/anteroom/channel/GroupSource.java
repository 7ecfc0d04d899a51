package org.anteroom.channel;

/** How a group became known: by the LMS's roster, by its launches, or because somebody made it here. */
public enum GroupSource {
    ROSTER,
    LAUNCH,
    MANUAL
}
