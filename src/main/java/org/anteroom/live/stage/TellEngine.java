package org.anteroom.live.stage;

import org.anteroom.live.MeetingEnded;
import org.anteroom.live.MeetingEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells the engine what has been committed. What fails there does not fail the request: nothing of it is undone. */
@Component
class TellEngine {

    private static final Logger LOG = LoggerFactory.getLogger(TellEngine.class);

    private final MeetingEngine engine;
    private final Presences presences;

    TellEngine(MeetingEngine engine, Presences presences) {
        this.engine = engine;
        this.presences = presences;
    }

    @TransactionalEventListener
    void changed(StageChanged change) {
        attempt(() -> engine.changeRights(change.participant()));
    }

    @TransactionalEventListener
    void stopped(SourceStopped stop) {
        attempt(() -> engine.stop(stop.participant(), stop.source()));
    }

    @TransactionalEventListener
    void left(ParticipantLeft departure) {
        attempt(() -> engine.remove(departure.participant()));
    }

    @EventListener
    void ending(MeetingEnded end) {
        presences.leaveAll(end.meeting());
    }

    @TransactionalEventListener
    void ended(MeetingEnded end) {
        attempt(() -> engine.end(end.meeting()));
    }

    private static void attempt(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException failed) {
            LOG.warn("The engine could not be told", failed);
        }
    }
}
