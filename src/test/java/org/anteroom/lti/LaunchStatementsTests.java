package org.anteroom.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.anteroom.StatementCounter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What a launch of a known person into a known course costs. */
@Import(StatementCounter.class)
class LaunchStatementsTests extends LaunchFixture {

    @Autowired
    private StatementCounter counter;

    @Test
    void warmLaunchOfANewBrowserSendsFewStatementsAndAsksNobody() throws Exception {
        assertAccepted(launchWith(claims -> {}));
        int keyRequests = platform.keyRequests.get();
        browser = new TestBrowser(port);

        measure();
        assertThat(platform.keyRequests).hasValue(keyRequests);
    }

    @Test
    void warmLaunchOfAKnownBrowserSendsFewStatements() throws Exception {
        assertAccepted(launchWith(claims -> {}));
        measure();
    }

    private void measure() throws Exception {
        AtomicReference<Login> login = new AtomicReference<>();
        List<String> ofLogin = counter.during(() -> login.getAndSet(login()));
        assertThat(ofLogin).hasSizeLessThanOrEqualTo(2);

        String token = platform.sign(platform.claims(login.get().nonce()));
        AtomicReference<String> page = new AtomicReference<>();
        List<String> ofLaunch = counter.during(() -> page.getAndSet(
                launch(login.get(), token).headers().firstValue("Location").orElseThrow()));
        assertThat(ofLaunch).hasSizeLessThanOrEqualTo(6);

        List<String> ofPage = counter.during(() -> browser.get(page.get()));
        assertThat(ofPage).noneMatch(sql -> sql.contains("SPRING_SESSION"));
        assertThat(browser.get(page.get()).statusCode()).isEqualTo(200);
    }
}
