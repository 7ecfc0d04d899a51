package org.anteroom.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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

        Map<String, Object> claims = platform.claims(login.get().nonce());
        List<String> ofLaunch = counter.during(() -> launch(login.get(), platform.sign(claims)));
        assertThat(ofLaunch).hasSizeLessThanOrEqualTo(8);
    }
}
