package org.anteroom.live.stage;

import org.anteroom.live.Participant;

/** Somebody came to the stage or left it. Told within the transaction. */
record StageChanged(Participant participant) {}
