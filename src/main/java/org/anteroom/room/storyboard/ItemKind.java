package org.anteroom.room.storyboard;

enum ItemKind {
    TEXT,
    ASSET
}
