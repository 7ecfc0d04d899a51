package org.anteroom.channel;

import org.anteroom.shared.ChannelId;

/**
 * Who belongs to a channel or to one of its groups, or as what, is different now. Told within the transaction that makes it
 * so, once for all people whom it concerns.
 */
public record RightsChanged(ChannelId channel) {}
