package org.anteroom.live.stage;

import java.time.Instant;
import org.anteroom.live.Participant;

/**
 * Somebody is no longer in a meeting. Told within the transaction.
 *
 * @param at when the person was there last
 */
public record ParticipantLeft(Participant participant, Instant at) {}
