package org.anteroom.room.overview;

/** How much a room holds. */
record RoomContents(int assets, int storyboardItems, int minutes, int interactions) {}
