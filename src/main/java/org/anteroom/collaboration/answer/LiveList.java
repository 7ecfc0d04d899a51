package org.anteroom.collaboration.answer;

import java.util.List;
import org.anteroom.collaboration.InteractionLine;

/**
 * The interactions of a room's last meeting, and for moderators what is prepared.
 *
 * @param underWay whether the meeting still goes on
 */
record LiveList(
        boolean underWay, List<LiveInteraction> live, List<LiveInteraction> earlier, List<InteractionLine> prepared) {}
