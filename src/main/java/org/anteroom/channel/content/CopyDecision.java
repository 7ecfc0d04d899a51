package org.anteroom.channel.content;

/** What becomes of the rooms of a copied course. */
public enum CopyDecision {
    CLONE,
    SHARE,
    EMPTY
}
