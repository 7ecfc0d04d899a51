package org.anteroom.live.stage;

import org.anteroom.live.Participant;
import org.anteroom.live.Source;

/** A moderator stopped what somebody sends. Told within the transaction. */
record SourceStopped(Participant participant, Source source) {}
