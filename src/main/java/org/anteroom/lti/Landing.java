package org.anteroom.lti;

import org.anteroom.shared.ChannelId;
import org.anteroom.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * @param path of the page that the launch opens, from the tool's root
 * @param administrator whether the platform says that this person administrates it
 */
public record Landing(
        UserId user, String userName, @Nullable ChannelId channel, String path, boolean administrator) {}
