package org.anteroom.live;

/** Told within the transaction that ends it. */
public record MeetingEnded(Meeting meeting) {}
