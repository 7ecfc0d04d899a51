package org.anteroom.lti;

import org.anteroom.shared.ChannelId;
import org.anteroom.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * @param path of the page that the launch opens, from the tool's root
 * @param note what an admin should know of it, without anything about the person
 * @param administrator whether the platform says that this person administrates it
 * @param student whether the person comes to take part, without any right to prepare
 */
public record Landing(
        UserId user,
        String userName,
        @Nullable ChannelId channel,
        String path,
        @Nullable String note,
        boolean administrator,
        boolean student) {}
