package org.anteroom.media;

import org.anteroom.channel.ChannelRole;

/**
 * What is known of a person towards an item.
 *
 * @param own whether the person uploaded it and is not here as a student for now
 */
record MediaStanding(ChannelRole role, boolean own, boolean hidden, boolean downloadable, boolean deleted) {}
