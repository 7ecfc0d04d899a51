package org.anteroom.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.anteroom.AnteroomTest;
import org.anteroom.web.session.SparingSessions.SparingSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AnteroomTest
class SparingSessionsTests {

    @Autowired
    private SparingSessions sessions;

    private String id;

    @BeforeEach
    void launch() {
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

    private static Instant inAnHour() {
        return Instant.now().plus(Duration.ofHours(1));
    }
}
