package org.anteroom.admin.selfcheck;

/** What is checked. */
enum Subject {
    KEY_SET,
    CLOCK,
    TOKEN,
    ROSTER,
    FRAME,
    LAUNCHES
}
