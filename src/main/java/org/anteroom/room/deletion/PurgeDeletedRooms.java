package org.anteroom.room.deletion;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs on each node: two of them do no harm, since each room is locked and looked at again. */
@Component
class PurgeDeletedRooms {

    private static final int AT_A_TIME = 200;

    private final DeletedRooms rooms;

    PurgeDeletedRooms(DeletedRooms rooms) {
        this.rooms = rooms;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        rooms.expired(AT_A_TIME).forEach(rooms::purge);
    }
}
