package org.anteroom.collaboration.answer;

import static org.anteroom.collaboration.LiveLesson.POLL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.collaboration.Interaction;
import org.anteroom.collaboration.LiveLesson;
import org.anteroom.collaboration.Meetings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AnteroomTest
class SessionResultsTests {

    @Autowired
    SessionResults results;

    @Autowired
    Meetings meetings;

    @Test
    void answersOfAMeetingAreKnownAfterItByNameAndAreNoFormulas(
            @Autowired Campus campus, @Autowired MockMvcTester mvc, @Autowired JdbcClient jdbc) {
        LiveLesson lesson = new LiveLesson(campus, mvc, jdbc);
        int before = lesson.launched(POLL);
        lesson.answer(lesson.ben, before, "choice", "1");
        lesson.end();
        lesson.begin();
        int poll = lesson.launched(POLL);
        int why = lesson.launched(Map.of("type", List.of("OPEN_ENDED"), "prompt", List.of("Why?")));
        lesson.answer(lesson.sam, poll, "choice", "2");
        lesson.answer(lesson.ben, poll, "choice", "1");
        lesson.answer(lesson.ben, why, "text", "=1+1, \"so\"");
        lesson.end();

        long session = meetings.latest(lesson.room).orElseThrow().session();
        List<Interaction> asked = results.asked(lesson.room, session);
        assertThat(asked).extracting(Interaction::number).containsExactly(poll, why);
        assertThat(results.answers(asked.get(0)))
                .extracting(GivenAnswer::name, GivenAnswer::words)
                .containsExactly(tuple("Ben", List.of("Tea")), tuple("Sam", List.of("Coffee")));
        assertThat(results.answers(asked.get(1)).get(0).csv())
                .contains("\"Why?\"", "\"Ben\"", "\"'=1+1, \"\"so\"\"\"")
                .endsWith("\r\n");
    }
}
