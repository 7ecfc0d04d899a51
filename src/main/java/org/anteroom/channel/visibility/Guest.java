package org.anteroom.channel.visibility;

import org.anteroom.shared.UserId;

/** @param removed by a manager of the channel */
record Guest(UserId user, String name, boolean removed) {}
