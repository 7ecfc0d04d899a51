package org.anteroom.channel;

/** What a person is in a channel, from the least to the most rights. */
public enum ChannelRole {
    OBSERVER,
    MEMBER,
    CONTRIBUTOR,
    MANAGER
}
