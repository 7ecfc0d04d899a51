package org.anteroom.collaboration;

public enum InteractionState {
    DRAFT,
    SCHEDULED,
    LIVE,
    CLOSED,
    DELETED;

    /** Nobody has seen it yet: all of it may still be changed. */
    public boolean isPreparation() {
        return this == DRAFT || this == SCHEDULED;
    }
}
