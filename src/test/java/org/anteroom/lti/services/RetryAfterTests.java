package org.anteroom.lti.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.anteroom.platform.outgoing.RemoteAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTests {

    private static final String NOW = "Sun, 06 Nov 1994 08:49:37 GMT";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | PT2M",
                "0 | PT0S",
                "999999999 | PT24H",
                "Sun, 06 Nov 1994 08:59:37 GMT | PT10M",
                "Sun, 6 Nov 1994 08:59:37 GMT | PT10M",
                "Mon, 06 Nov 1995 08:49:37 GMT | PT24H"
            })
    void secondsAndDatesAreUnderstood(String header, Duration pause) {
        assertThat(RetryAfter.of(answer(header, NOW))).isEqualTo(pause);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun, 06 Nov 1994 08:39:37 GMT",
                "tomorrow",
                "-5",
                "1.5",
                "99999999999",
                "Sun, 31 Feb 1994 08:39:37 GMT"
            })
    void whatIsOverOrNoTimeCountsAsNothing(String header) {
        assertThat(RetryAfter.of(answer(header, NOW))).isNull();
    }

    @Test
    void dateNeedsThePlatformsOwnClock() {
        assertThat(RetryAfter.of(answer("Sun, 06 Nov 1994 08:59:37 GMT", "now")))
                .isNull();
        assertThat(RetryAfter.of(
                        new RemoteAnswer(429, Map.of("Retry-After", List.of("Sun, 06 Nov 1994 08:59:37 GMT")), "")))
                .isNull();
    }

    private static RemoteAnswer answer(String retryAfter, String date) {
        return new RemoteAnswer(429, Map.of("Retry-After", List.of(retryAfter), "Date", List.of(date)), "");
    }
}
