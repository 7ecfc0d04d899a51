package org.anteroom.collaboration.answer;

import org.anteroom.shared.UserId;

/** One person's answer on its way. */
record Vote(Ballot ballot, UserId person, Answer answer) {

    enum Outcome {
        COUNTED,
        CHANGED,
        ALREADY_ANSWERED,
        NOT_OPEN
    }
}
