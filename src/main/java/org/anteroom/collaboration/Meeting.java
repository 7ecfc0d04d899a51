package org.anteroom.collaboration;

/**
 * The last meeting of a room.
 *
 * @param underWay else it has ended
 */
public record Meeting(long session, boolean underWay) {}
