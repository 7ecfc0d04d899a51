package org.anteroom.channel.visibility;

import java.time.Duration;
import org.anteroom.channel.ChannelRole;

record NewInvitation(String name, ChannelRole role, boolean single, Duration lifetime) {}
