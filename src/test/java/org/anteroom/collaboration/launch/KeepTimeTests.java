package org.anteroom.collaboration.launch;

import static org.anteroom.collaboration.LiveLesson.POLL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.MovableClock;
import org.anteroom.collaboration.LiveLesson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The tests' own look at the clock, as another node or a restarted one has it. */
@AnteroomTest
class KeepTimeTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    LaunchInteractions launch;

    @Autowired
    DueInteractions due;

    private LiveLesson lesson;

    @BeforeEach
    void begin(@Autowired Campus campus) {
        lesson = new LiveLesson(campus, mvc, jdbc);
    }

    @Test
    void closesWhenItsTimeIsOverWhoeverOpenedIt() {
        int poll = lesson.launched(lasting("60"));
        int other = lesson.launched(POLL);

        nodeAfter(Duration.ofSeconds(50)).run();
        assertThat(lesson.state(poll)).isEqualTo("LIVE");
        nodeAfter(Duration.ofSeconds(61)).run();
        assertThat(lesson.state(poll)).isEqualTo("CLOSED");
        assertThat(lesson.state(other)).isEqualTo("LIVE");
        assertThat(lesson.told()).containsExactly("opened all", "opened all", "closed all");
        nodeAfter(Duration.ofSeconds(62)).run();
        assertThat(lesson.told()).hasSize(3);
    }

    @Test
    void answerAfterItsTimeIsRefusedEvenBeforeANodeHasLooked() {
        int poll = lesson.launched(lasting("3600"));
        assertThat(lesson.answer(lesson.ben, poll, "choice", "1")).hasStatus(302);
        jdbc.sql(
                        "update interaction set closes_at = :past, duration_seconds = null where room_id = :room and number = :poll")
                .param("past", Clock.systemUTC().instant().minusSeconds(1))
                .param("room", lesson.room.value())
                .param("poll", poll)
                .update();

        assertThat(lesson.answer(lesson.sam, poll, "choice", "1")).hasStatus(409);
    }

    @Test
    void scheduledOneOpensWhileAMeetingIsUnderWay() {
        int poll = lesson.draft(scheduled());
        assertThat(lesson.state(poll)).isEqualTo("SCHEDULED");
        nodeAfter(Duration.ofDays(1)).run();
        assertThat(lesson.state(poll)).isEqualTo("SCHEDULED");

        lesson.end();
        nodeAt(poll, Duration.ofMinutes(1)).run();
        assertThat(lesson.state(poll)).isEqualTo("SCHEDULED");
        lesson.begin();
        nodeAt(poll, Duration.ofMinutes(1)).run();
        assertThat(lesson.state(poll)).isEqualTo("LIVE");
        assertThat(lesson.told()).containsExactly("opened all");
    }

    @Test
    void scheduledOneThatWasDueLongAgoWaitsForAModerator() {
        int poll = lesson.draft(scheduled());

        nodeAt(poll, DueInteractions.STILL_EXPECTED.plusSeconds(1)).run();
        assertThat(lesson.state(poll)).isEqualTo("SCHEDULED");
    }

    private KeepTime nodeAfter(Duration time) {
        MovableClock clock = new MovableClock();
        clock.advance(time);
        return new KeepTime(due, launch, clock);
    }

    private KeepTime nodeAt(int number, Duration after) {
        Duration until = Duration.between(
                new MovableClock().instant(),
                jdbc.sql("select scheduled_at from interaction where room_id = :room and number = :number")
                        .param("room", lesson.room.value())
                        .param("number", number)
                        .query((row, index) -> row.getObject(1, Instant.class))
                        .single());
        return nodeAfter(until.plus(after));
    }

    private static Map<String, List<String>> lasting(String seconds) {
        return with("duration", seconds);
    }

    private static Map<String, List<String>> scheduled() {
        Map<String, List<String>> form = with("opensAt", "2099-07-01T09:30");
        form.put("zone", List.of("UTC"));
        return form;
    }

    private static Map<String, List<String>> with(String field, String value) {
        Map<String, List<String>> form = new HashMap<>(POLL);
        form.put(field, List.of(value));
        return form;
    }
}
