package org.anteroom.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.anteroom.EventReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PurgeRoomEventsTests extends RoomStreamFixture {

    @Autowired
    PurgeRoomEvents purge;

    @Test
    void eventsOfYesterdayGoAndTheirNumbersAreNotUsedAgain() {
        tell("old");
        tell("young");
        age(1, Duration.ofHours(25));
        age(2, Duration.ofHours(23));

        purge.run();
        assertThat(events.after(room, 0, 9)).extracting(LoggedEvent::number).containsExactly(2L);
        age(2, Duration.ofHours(25));
        purge.run();
        tell("new");

        assertThat(events.after(room, 0, 9)).extracting(LoggedEvent::number).containsExactly(3L);
        listen(ben, "", 1).awaitLine("event:reset");
        EventReader his = listen(ben, "", 2);
        his.awaitLine(data("new"));
    }

    private void age(long number, Duration age) {
        jdbc.sql("update room_event set created_at = :at where room_id = :room and number = :number")
                .param("at", Instant.now().minus(age).truncatedTo(ChronoUnit.MICROS))
                .param("room", room.value())
                .param("number", number)
                .update();
    }
}
