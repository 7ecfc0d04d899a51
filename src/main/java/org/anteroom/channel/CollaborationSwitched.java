package org.anteroom.channel;

import org.anteroom.shared.ChannelId;

/** Chat and collaboration is on or off now in a channel. Told within the transaction that makes it so. */
public record CollaborationSwitched(ChannelId channel) {}
