package org.anteroom.channel;

/**
 * Some of a channel's people.
 *
 * @param externalId what the LMS calls it; empty for one made here
 * @param name empty until the LMS tells it
 * @param members how many are in it at the moment
 */
public record Group(long id, GroupSource source, String externalId, String name, int members) {}
