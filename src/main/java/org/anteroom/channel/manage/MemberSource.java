package org.anteroom.channel.manage;

/** Why somebody is a member. */
enum MemberSource {
    ROSTER,
    LAUNCH
}
