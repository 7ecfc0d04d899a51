package org.anteroom.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What must be let in, however odd it looks. */
class LaunchAcceptanceTests extends LaunchFixture {

    @Test
    void teacherLandsInTheRoomOfTheActivity() {
        Map<String, Object> trace = assertAccepted(launchWith(claims -> {}));

        assertThat(trace.get("landing").toString()).startsWith("/rooms/");
        assertThat(browser.get(trace.get("landing") + "?visit=" + trace.get("code"))
                        .statusCode())
                .isEqualTo(200);
    }
}
