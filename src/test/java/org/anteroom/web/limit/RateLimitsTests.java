package org.anteroom.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.anteroom.MovableClock;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.UserId;
import org.anteroom.web.limit.RateLimits.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;

class RateLimitsTests {

    private final MovableClock clock = new MovableClock();
    private final RateLimits limits =
            new RateLimits(new RateLimitProperties(Map.of(Kind.LOGIN, 2, Kind.LAUNCH, 1, Kind.CLONE, 1)), clock);

    @Test
    void oneTooManyIsRefused() {
        login("192.0.2.1");
        login("192.0.2.1");

        assertThatThrownBy(() -> login("192.0.2.1")).isInstanceOfSatisfying(DomainError.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(DomainError.Kind.TOO_MANY);
            assertThat(refusal.code()).isEqualTo("too-many-requests");
        });
    }

    @Test
    void limitRefillsWithTime() {
        login("192.0.2.1");
        login("192.0.2.1");
        clock.advance(Duration.ofSeconds(30));

        assertThatCode(() -> login("192.0.2.1")).doesNotThrowAnyException();
        assertThatThrownBy(() -> login("192.0.2.1")).isInstanceOf(DomainError.class);
    }

    @Test
    void refusalTellsWhenItIsWorthTryingAgain() {
        login("192.0.2.1");
        login("192.0.2.1");
        clock.advance(Duration.ofMillis(8_400));

        assertThatThrownBy(() -> login("192.0.2.1")).isInstanceOfSatisfying(RateLimits.Exceeded.class, refusal -> {
            assertThat(refusal.seconds()).isEqualTo(22);
            assertThat(refusal.arguments()).containsExactly(22L);
        });
        clock.advance(Duration.ofSeconds(22));
        assertThatCode(() -> login("192.0.2.1")).doesNotThrowAnyException();
    }

    @Test
    void eachAddressHasItsOwnLimit() {
        login("192.0.2.1");
        login("192.0.2.1");

        assertThatCode(() -> login("192.0.2.2")).doesNotThrowAnyException();
    }

    @Test
    void eachKindHasItsOwnLimit() {
        login("192.0.2.1");
        login("192.0.2.1");

        assertThatCode(() -> limits.take(Kind.LAUNCH, from("192.0.2.1"))).doesNotThrowAnyException();
    }

    @Test
    void addressesOfOneIpv6NetworkCountAsOne() {
        login("2001:db8:1:2::1");
        login("2001:db8:1:2:ffff:ffff:ffff:ffff");

        assertThatThrownBy(() -> login("2001:db8:1:2::3")).isInstanceOf(DomainError.class);
        assertThatCode(() -> login("2001:db8:1:3::1")).doesNotThrowAnyException();
    }

    @Test
    void forgedAddressesCountAsOne() {
        login("a:forged:address");
        login("another:forged:one");

        assertThatThrownBy(() -> login("::::")).isInstanceOf(DomainError.class);
    }

    @Test
    void personsHaveLimitsToo() {
        limits.take(Kind.CLONE, new UserId(1));

        assertThatThrownBy(() -> limits.take(Kind.CLONE, new UserId(1))).isInstanceOf(DomainError.class);
        assertThatCode(() -> limits.take(Kind.CLONE, new UserId(2))).doesNotThrowAnyException();
    }

    @Test
    void campusBehindOneAddressLogsIn() {
        RateLimits usual = new RateLimits(new RateLimitProperties(Map.of()), clock);
        for (int student = 0; student < 6_000; student++) {
            usual.take(Kind.LOGIN, from("192.0.2.1"));
        }
        assertThatThrownBy(() -> usual.take(Kind.LOGIN, from("192.0.2.1"))).isInstanceOf(DomainError.class);
    }

    @Test
    void limitsAreConfigurable() {
        RateLimitProperties properties = bind("anteroom.rate-limits.login", "7");

        assertThat(properties.perMinute(Kind.LOGIN)).isEqualTo(7);
        assertThat(properties.perMinute(Kind.UPLOAD)).isEqualTo(300);
    }

    @Test
    void limitOfNothingIsRefused() {
        assertThatThrownBy(() -> bind("anteroom.rate-limits.login", "0"))
                .rootCause()
                .hasMessage("anteroom.rate-limits.login must be 1 or more");
    }

    private static RateLimitProperties bind(String name, String value) {
        return new Binder(new MapConfigurationPropertySource(Map.of(name, value)))
                .bind("anteroom", RateLimitProperties.class)
                .get();
    }

    private void login(String address) {
        limits.take(Kind.LOGIN, from(address));
    }

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }
}
