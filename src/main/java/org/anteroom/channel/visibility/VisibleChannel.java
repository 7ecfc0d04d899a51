package org.anteroom.channel.visibility;

import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RegistrationId;

/** @param linkNumber of the link that is good now */
record VisibleChannel(ChannelId id, RegistrationId registration, String title, Visibility visibility, int linkNumber) {}
