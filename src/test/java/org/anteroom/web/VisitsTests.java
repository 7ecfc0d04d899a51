package org.anteroom.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RegistrationId;
import org.anteroom.shared.UserId;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

class VisitsTests {

    private final MockHttpSession browser = new MockHttpSession();

    @Test
    void oneActivityOpenedAllDayKeepsItsNewestTabsAndThoseOfOtherCourses() {
        begin("other", "/rooms/2");
        IntStream.range(0, 30).forEach(i -> begin("again" + i, "/rooms/1"));

        assertThat(lives("other")).isTrue();
        assertThat(lives("again29")).isTrue();
        assertThat(lives("again27")).isTrue();
        assertThat(lives("again26")).isFalse();
    }

    @Test
    void beyondTheLimitTheOldestGoes() {
        IntStream.range(0, Visits.LIMIT + 1).forEach(i -> begin("visit" + i, "/rooms/" + i));

        assertThat(lives("visit0")).isFalse();
        assertThat(lives("visit1")).isTrue();
        assertThat(lives("visit" + Visits.LIMIT)).isTrue();
    }

    private void begin(String key, String landing) {
        Visits.begin(
                request(),
                new Visit(
                        key,
                        new UserId(1),
                        new RegistrationId(1),
                        new ChannelId(1),
                        "Ada",
                        null,
                        null,
                        null,
                        landing,
                        false,
                        false,
                        "token",
                        Instant.EPOCH));
    }

    private boolean lives(String key) {
        MockHttpServletRequest page = request();
        page.setParameter(Visit.PARAMETER, key);
        return Visits.current(page).isPresent();
    }

    private MockHttpServletRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(browser);
        return request;
    }
}
