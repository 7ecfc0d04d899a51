package org.anteroom.room.storyboard;

/** An asset that an item can show. */
record AssetChoice(int number, String title) {}
