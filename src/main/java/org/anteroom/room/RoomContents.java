package org.anteroom.room;

/** How much a room holds. */
record RoomContents(int assets, int storyboardItems, int minutes, int interactions) {}
