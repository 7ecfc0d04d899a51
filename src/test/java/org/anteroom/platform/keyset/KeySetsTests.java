package org.anteroom.platform.keyset;

import static org.anteroom.platform.keyset.FakeKeyServer.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anteroom.MovableClock;
import org.anteroom.platform.Examples;
import org.anteroom.platform.Registration;
import org.anteroom.platform.outgoing.BoundedHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class KeySetsTests {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration QUIET = Duration.ofSeconds(30);
    private static final Duration REQUEST = Duration.ofSeconds(2);

    private static final BoundedHttp HTTP = new BoundedHttp("Anteroom/test", uri -> true);

    private final MovableClock clock = new MovableClock();
    private final FakeKeyServer platform = new FakeKeyServer();
    private final ExecutorService browsers = Executors.newCachedThreadPool();
    private KeySets keySets = new KeySets(clock, times(REQUEST), HTTP);

    @AfterEach
    void stop() {
        keySets.close();
        platform.close();
        browsers.shutdownNow();
    }

    @Test
    void warmSetMakesNoRequest() throws Exception {
        platform.publishes(key("a"));
        for (int launch = 0; launch < 100; launch++) {
            assertThat(find("a")).hasSize(1);
        }
        assertThat(platform.requests).hasValue(1);
        assertThat(platform.userAgent).isEqualTo("Anteroom/test");
    }

    @Test
    void launchesAtOnceMakeOneRequest() throws Exception {
        CountDownLatch release = platform.publishesLater(key("a"));
        List<Future<List<JWK>>> launches = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            launches.add(browsers.submit(() -> find("a")));
        }
        release.countDown();
        for (Future<List<JWK>> launch : launches) {
            assertThat(launch.get()).hasSize(1);
        }
        assertThat(platform.requests).hasValue(1);
    }

    @Test
    void rotatedKeyIsFoundAtOnce() throws Exception {
        platform.publishes(key("a"));
        find("a");
        platform.publishes(key("b"));

        assertThat(find("b")).hasSize(1);
        assertThat(find("a")).isEmpty();
    }

    @Test
    void floodOfUnknownKeysMakesOneRequestInThirtySeconds() throws Exception {
        platform.publishes(key("a"));
        find("a");
        flood();
        assertThat(platform.requests).hasValue(2);

        clock.advance(QUIET.minusMillis(1));
        flood();
        assertThat(platform.requests).hasValue(2);

        clock.advance(Duration.ofMillis(1));
        flood();
        assertThat(platform.requests).hasValue(3);
        assertThat(find("a")).hasSize(1);
    }

    @Test
    void lastGoodSetStaysWhileThePlatformIsDown() throws Exception {
        platform.publishes(key("a"));
        find("a");
        platform.answers(503, "maintenance");
        for (int launch = 0; launch < 20; launch++) {
            clock.advance(HOUR);
            assertThat(find("a")).hasSize(1);
        }
        assertThat(platform.requests).hasValue(21);

        clock.advance(HOUR);
        platform.publishes(key("b"));
        assertThat(find("b")).hasSize(1);
    }

    @Test
    void withdrawnKeyIsForgottenAtTheEndOfTheLifetime() throws Exception {
        platform.publishes(key("a"), key("b"));
        find("a");
        platform.publishes(key("b"));

        clock.advance(HOUR);
        assertThat(find("a")).isEmpty();
        assertThat(find("b")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            max-age=300                            | 300
            public, Max-Age="300"                  | 300
            no-store, max-age=0, must-revalidate   | 60
            max-age=31536000                       | 14400
            s-maxage=300                           | 3600
            no-store                               | 3600
            max-age=soon                           | 3600
            """)
    void setIsKeptForAsLongAsThePlatformSaysWithinLimits(String cacheControl, long seconds) throws Exception {
        platform.publishesFor(cacheControl, key("a"), key("b"));
        find("a");
        platform.publishes(key("b"));

        Duration told = Duration.ofSeconds(seconds);
        clock.advance(told.multipliedBy(2).dividedBy(3).minusMillis(1));
        assertThat(find("a")).hasSize(1);
        assertThat(platform.requests).hasValue(1);
        clock.advance(told.dividedBy(3).plusMillis(1));
        assertThat(find("a")).isEmpty();
    }

    @Test
    void setIsRenewedAheadOfItsEndWhileLaunchesGoOn() throws Exception {
        platform.publishes(key("a"));
        find("a");
        CountDownLatch release = platform.publishesLater(key("a"));
        clock.advance(HOUR.multipliedBy(2).dividedBy(3));
        assertThat(find("a")).hasSize(1);
        await(() -> platform.requests.get() == 2);
        assertThat(find("a")).hasSize(1);
        release.countDown();
    }

    @Test
    void renewedSetIsTheOneThatCounts() throws Exception {
        platform.publishes(key("a"), key("b"));
        find("a");
        platform.publishes(key("b"));
        clock.advance(HOUR.multipliedBy(2).dividedBy(3));

        await(() -> find("a").isEmpty());
        assertThat(platform.requests.get()).isBetween(2, 3);
    }

    @Test
    void platformThatIsDownIsAskedAgainAfterThePause() throws Exception {
        platform.answers(500, "");
        for (int i = 0; i < 10; i++) {
            assertRefused("answered with status 500");
        }
        assertThat(platform.requests).hasValue(1);

        platform.publishes(key("a"));
        clock.advance(QUIET);
        assertThat(find("a")).hasSize(1);
    }

    @Test
    void pageInsteadOfASetIsRefused() {
        platform.answers(200, "\n<!doctype html><title>Log in</title>");
        assertRefused("answered with a page instead of a key set");
    }

    @Test
    void otherJsonIsRefused() {
        platform.answers(200, "{\"error\": \"no tenant\"}");
        assertRefused("answered with JSON that is no key set");
    }

    @Test
    void setWithoutUsableKeysIsRefused() {
        platform.answers(200, "{\"keys\": []}");
        assertRefused("the key set holds no RSA key");
    }

    @Test
    void redirectIsNotFollowed() {
        try (FakeKeyServer inside = new FakeKeyServer()) {
            inside.publishes(key("a"));
            platform.redirectsTo(inside.uri());

            assertRefused("answered with status 302 (redirects are not followed)");
            assertThat(inside.requests).hasValue(0);
        }
    }

    @Test
    void hugeSetIsCutOff() {
        platform.neverEnds();
        assertRefused("the answer is larger than 262144 bytes");
    }

    @Test
    void silentPlatformIsGivenUp() {
        platform.neverAnswers();
        assertRefused("no complete answer within 2000 ms");
    }

    @Test
    void drippingPlatformIsGivenUp() {
        platform.dripsForEver();
        assertRefused("no complete answer within 2000 ms");
    }

    @Test
    void platformThatIsNotThereIsRefused() {
        platform.close();
        assertRefused("no answer");
    }

    @Test
    void slowPlatformDelaysNoOther() throws Exception {
        CountDownLatch release = platform.publishesLater(key("a"));
        try (FakeKeyServer quick = new FakeKeyServer()) {
            quick.publishes(key("b"));
            Future<List<JWK>> slow = browsers.submit(() -> find("a"));
            await(() -> platform.requests.get() == 1);

            assertThat(find(Examples.registration(2, quick.uri()), "b")).hasSize(1);
            assertThat(slow).isNotDone();
            release.countDown();
            assertThat(slow.get()).hasSize(1);
        }
    }

    @Test
    void onlySoManyThreadsWaitForOnePlatform() throws Exception {
        keySets = new KeySets(clock, times(HOUR), HTTP);
        CountDownLatch release = platform.publishesLater(key("a"));
        List<Future<List<JWK>>> waiting = new ArrayList<>();
        CountDownLatch started = new CountDownLatch(PlatformKeys.WAITING + 1);
        for (int i = 0; i <= PlatformKeys.WAITING; i++) {
            waiting.add(browsers.submit(() -> {
                started.countDown();
                return find("a");
            }));
        }
        started.await();
        await(() -> waiting.stream().anyMatch(Future::isDone));
        release.countDown();

        assertThat(waiting.stream().filter(KeySetsTests::failed)).hasSize(1);
    }

    @Test
    void changedAddressReplacesTheSet() throws Exception {
        platform.publishes(key("a"));
        find("a");
        try (FakeKeyServer moved = new FakeKeyServer()) {
            moved.publishes(key("b"));
            Registration changed = Examples.registration(1, moved.uri());

            assertThat(find(changed, "b")).hasSize(1);
            assertThat(find(changed, "a")).isEmpty();
        }
    }

    @Test
    void keyOfAnotherPlatformIsNotFound() throws Exception {
        platform.publishes(key("a"));
        try (FakeKeyServer other = new FakeKeyServer()) {
            other.publishes(key("b"));

            assertThat(find(Examples.registration(2, other.uri()), "a")).isEmpty();
        }
    }

    private static KeySetTimes times(Duration request) {
        return new KeySetTimes(HOUR, Duration.ofMinutes(1), HOUR.multipliedBy(4), QUIET, request);
    }

    private List<JWK> find(String kid) throws KeySourceException {
        return find(Examples.registration(1, platform.uri()), kid);
    }

    private List<JWK> find(Registration registration, String kid) throws KeySourceException {
        JWKMatcher matcher = new JWKMatcher.Builder().keyID(kid).build();
        return keySets.of(registration).get(new JWKSelector(matcher), null);
    }

    private void flood() throws Exception {
        List<Future<List<JWK>>> launches = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String kid = "unknown" + i;
            launches.add(browsers.submit(() -> find(kid)));
        }
        for (Future<List<JWK>> launch : launches) {
            assertThat(launch.get()).isEmpty();
        }
    }

    private void assertRefused(String problem) {
        assertThatThrownBy(() -> find("a"))
                .isInstanceOf(KeySourceException.class)
                .hasMessageStartingWith("Key set " + platform.uri() + ": ")
                .hasMessageContaining(problem);
    }

    /** The test's time limit interrupts it. */
    private static void await(Callable<Boolean> condition) throws Exception {
        while (!condition.call()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("waited in vain");
            }
            Thread.onSpinWait();
        }
    }

    private static boolean failed(Future<List<JWK>> launch) {
        try {
            launch.get();
            return false;
        } catch (Exception refused) {
            return true;
        }
    }
}
