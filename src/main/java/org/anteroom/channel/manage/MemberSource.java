package org.anteroom.channel.manage;

/** Why somebody is a member. */
enum MemberSource {
    ROSTER,
    LAUNCH,
    LINK,
    GUEST;

    /** Whether the course does not know them. */
    public boolean isVisitor() {
        return this == LINK || this == GUEST;
    }
}
