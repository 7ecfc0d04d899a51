package org.anteroom.collaboration.question;

enum QuestionState {
    PENDING,
    TAKEN,
    ANSWERED,
    DISMISSED;

    /** Whether somebody still has to do something about it. */
    public boolean isOpen() {
        return this == PENDING || this == TAKEN;
    }
}
