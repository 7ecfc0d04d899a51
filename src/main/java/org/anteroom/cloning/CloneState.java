package org.anteroom.cloning;

/** How far a copy is. It runs in one transaction, hence nothing between asked for and done is ever seen. */
enum CloneState {
    REQUESTED,
    READY,
    FAILED
}
