package org.anteroom.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.anteroom.AnteroomTest;
import org.anteroom.StatementCounter;
import org.anteroom.shared.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.request.RequestContextHolder;

@AnteroomTest
@Import(StatementCounter.class)
class BrowserSessionsTests {

    @Autowired
    private StatementCounter counter;

    @Autowired
    private BrowserSessions sessions;

    @Autowired
    private SessionRows rows;

    @Autowired
    private JdbcClient jdbc;

    private String id;

    /** Each call is a request of its own, not the one request that a test is. */
    @BeforeEach
    void launch() {
        RequestContextHolder.resetRequestAttributes();
        BrowserSession session = sessions.createSession();
        session.setAttribute("visits", "first");
        sessions.save(session);
        id = session.getId();
    }

    @Test
    void pageUnderWayDuringALaunchLeavesTheNewSessionAsItIs() {
        BrowserSession page = sessions.findById(id);
        BrowserSession launch = sessions.findById(id);
        launch.setLastAccessedTime(inAnHour());
        String renewed = launch.changeSessionId();
        sessions.save(launch);

        page.setLastAccessedTime(inAnHour());
        page.setAttribute("word for the next page", "Saved.");
        sessions.save(page);

        rows.deleteReplaced();
        assertThat(sessions.findById(id)).isNull();
        assertThat(sessions.findById(renewed)).isNotNull();
    }

    @Test
    void launchBeginsTheSessionsTimeAnew() {
        BrowserSession launch = sessions.findById(id);
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
    void sessionThatAnotherVersionWroteIsOver() {
        jdbc.sql("update browser_session set attributes = ? where id_hash = ?")
                .params(new byte[] {(byte) 0xac, (byte) 0xed, 0, 5, 0x77, 1}, Tokens.fingerprint(id))
                .update();
        sessions.findById(id);
        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void sessionThatEndedIsNotHandedOver() {
        sessions.deleteById(id);
        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void sessionIsNotHandedOverUnderTheIdThatALaunchReplaced() {
        BrowserSession launch = sessions.findById(id);
        launch.changeSessionId();
        sessions.save(launch);
        assertThat(sessions.findById(id)).isNull();
        rows.deleteReplaced();
        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void lateSaveOfTheRequestThatWroteItSendsNothing() throws Exception {
        BrowserSession launch = sessions.createSession();
        launch.setAttribute("visits", "second");
        sessions.save(launch);
        assertThat(counter.during(() -> save(launch))).isEmpty();
    }

    @Test
    void newSessionIsOneStatement() throws Exception {
        BrowserSession session = sessions.createSession();
        session.setAttribute("visits", "second");
        assertThat(counter.during(() -> save(session))).hasSize(1);
    }

    @Test
    void ofTwoLaunchesAtOnceInOneBrowserEachHasItsSession() {
        BrowserSession one = sessions.findById(id);
        BrowserSession other = sessions.findById(id);
        one.changeSessionId();
        one.setAttribute("visits", "one");
        other.changeSessionId();
        other.setAttribute("visits", "other");
        save(one);
        save(other);

        forgetHandedOver(one, other);
        assertThat(sessions.findById(one.getId()).<String>getAttribute("visits"))
                .isEqualTo("one");
        assertThat(sessions.findById(other.getId()).<String>getAttribute("visits"))
                .isEqualTo("other");
        rows.deleteReplaced();
        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        BrowserSession written = sessions.findById(id);
        BrowserSession read = sessions.findById(id);
        assertThat(read.<String>getAttribute("visits")).isEqualTo("first");
        assertThat(read.getMaxInactiveInterval()).isEqualTo(written.getMaxInactiveInterval());
        assertThat(read.getCreationTime()).isCloseTo(written.getCreationTime(), within(1, ChronoUnit.MILLIS));
    }

    @Test
    void pageWritesTheTimeOfItsAccessNowAndThen() throws Exception {
        BrowserSession page = sessions.findById(id);
        page.setLastAccessedTime(Instant.now().plus(Duration.ofMinutes(5)));
        assertThat(counter.during(() -> save(page))).isEmpty();
        page.setLastAccessedTime(Instant.now().plus(Duration.ofHours(2)));
        assertThat(counter.during(() -> save(page))).hasSize(1);

        forgetHandedOver(page);
        assertThat(sessions.findById(id).getLastAccessedTime()).isAfter(inAnHour());
    }

    @Test
    void expiredSessionIsNotFoundAndGoes() {
        BrowserSession session = sessions.createSession();
        session.setLastAccessedTime(Instant.now().minus(Duration.ofHours(13)));
        save(session);
        forgetHandedOver(session);
        assertThat(sessions.findById(session.getId())).isNull();
        sessions.purge();
        assertThat(rowsOf(session)).isZero();
        assertThat(sessions.findById(id)).isNotNull();
    }

    @Test
    void databaseDoesNotTellTheId() {
        assertThat(jdbc.sql("select count(*) from browser_session where id_hash = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** What was handed over once is read from then on. */
    private void forgetHandedOver(BrowserSession... written) {
        for (BrowserSession session : written) {
            sessions.findById(session.getId());
        }
    }

    private int rowsOf(BrowserSession session) {
        return jdbc.sql("select count(*) from browser_session where id_hash = ?")
                .param(Tokens.fingerprint(session.getId()))
                .query(Integer.class)
                .single();
    }

    private @Nullable Object save(BrowserSession session) {
        sessions.save(session);
        return null;
    }

    private static Instant inAnHour() {
        return Instant.now().plus(Duration.ofHours(1));
    }
}
