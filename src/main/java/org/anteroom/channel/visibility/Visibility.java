package org.anteroom.channel.visibility;

/** Who may come into a channel. */
public enum Visibility {
    /** The people of the course. */
    MEMBERS,
    /** Besides them, whoever the same platform knows and has the link. */
    PLATFORM,
    /** Besides them, whom a manager has invited. */
    GUESTS;

    /** Whether people read what is said here whom the course does not know. */
    public boolean isReadByOthers() {
        return this != MEMBERS;
    }
}
