package org.anteroom.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.anteroom.AnteroomTest;
import org.anteroom.StatementCounter;
import org.anteroom.web.session.SparingSessions.SparingSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.web.context.request.RequestContextHolder;

@AnteroomTest
@Import(StatementCounter.class)
class SparingSessionsTests {

    @Autowired
    private StatementCounter counter;

    @Autowired
    private SparingSessions sessions;

    private String id;

    /** Each call is a request of its own, not the one request that a test is. */
    @BeforeEach
    void launch() {
        RequestContextHolder.resetRequestAttributes();
        SparingSession session = sessions.createSession();
        session.setAttribute("visits", "first");
        sessions.save(session);
        id = session.getId();
    }

    @Test
    void pageUnderWayDuringALaunchLeavesTheNewSessionAsItIs() {
        SparingSession page = sessions.findById(id);
        SparingSession launch = sessions.findById(id);
        launch.setLastAccessedTime(inAnHour());
        String renewed = launch.changeSessionId();
        sessions.save(launch);

        page.setLastAccessedTime(inAnHour());
        page.setAttribute("word for the next page", "Saved.");
        sessions.save(page);

        assertThat(sessions.findById(id)).isNull();
        assertThat(sessions.findById(renewed)).isNotNull();
    }

    @Test
    void launchBeginsTheSessionsTimeAnew() {
        SparingSession launch = sessions.findById(id);
        Instant later = inAnHour();
        launch.setLastAccessedTime(later);
        String renewed = launch.changeSessionId();
        sessions.save(launch);

        assertThat(sessions.findById(renewed).getLastAccessedTime().toEpochMilli())
                .isEqualTo(later.toEpochMilli());
    }

    @Test
    void pageAfterALaunchGetsTheSessionWithoutReadingIt() throws Exception {
        assertThat(counter.during(() -> sessions.findById(id))).isEmpty();
        assertThat(counter.during(() -> sessions.findById(id))).hasSize(1);
    }

    @Test
    void sessionThatEndedIsNotHandedOver() {
        sessions.deleteById(id);
        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void sessionIsNotHandedOverUnderTheIdThatALaunchReplaced() {
        SparingSession launch = sessions.findById(id);
        launch.changeSessionId();
        sessions.save(launch);
        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void lateSaveOfTheRequestThatWroteItSendsNothing() throws Exception {
        SparingSession launch = sessions.createSession();
        launch.setAttribute("visits", "second");
        sessions.save(launch);
        assertThat(counter.during(() -> {
                    sessions.save(launch);
                    return null;
                }))
                .isEmpty();
    }

    private static Instant inAnHour() {
        return Instant.now().plus(Duration.ofHours(1));
    }
}
