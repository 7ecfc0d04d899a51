package org.anteroom.room.list;

/** Which rooms of a channel a list shows, of those that the person may see. */
enum RoomKinds {
    ALL,
    PUBLISHED,
    /** That the person owns or co-edits. */
    MINE,
    /** That are not published. */
    DRAFTS
}
