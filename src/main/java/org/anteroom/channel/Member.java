package org.anteroom.channel;

import org.anteroom.shared.UserId;

public record Member(UserId user, String name, ChannelRole role) {}
