package org.anteroom.platform.key;

import java.time.Instant;

/**
 * One of the tool's keys, without its private part.
 *
 * @param state PREVIOUS, CURRENT or NEXT
 * @param since when it came into this state
 */
public record SigningKey(String kid, String state, Instant since) {}
