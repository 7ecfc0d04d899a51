package org.anteroom.cloning;

import org.anteroom.shared.ChannelId;

/** A channel that a clone can go to; with collaboration off it is shown, but cannot be chosen. */
record CloneTarget(ChannelId id, String title, boolean collaborationEnabled) {}
