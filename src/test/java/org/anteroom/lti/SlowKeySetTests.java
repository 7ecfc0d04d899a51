package org.anteroom.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.anteroom.lti.trace.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A platform whose keys do not come delays its own launches, be they ever so many, and no others. */
class SlowKeySetTests extends LaunchFixture {

    /** More than may wait for one platform, and many more than there are connections to the database. */
    private static final int WAITING = 70;

    private final CountDownLatch keys = new CountDownLatch(1);
    private final CountDownLatch asked = new CountDownLatch(1);
    private final ExecutorService browsers = Executors.newCachedThreadPool();

    @AfterEach
    void release() {
        keys.countDown();
        browsers.shutdownNow();
    }

    @Test
    void launchesOfOtherPlatformsGoOnWhileOnesKeysDoNotCome() throws Exception {
        platform.answerKeyRequests(exchange -> {
            asked.countDown();
            try {
                keys.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            TestPlatform.answer(exchange, 200, TestPlatform.keySet(List.of(TestPlatform.KEY)));
        });
        List<Callable<HttpResponse<String>>> launches = new ArrayList<>();
        for (int i = 0; i < WAITING; i++) {
            launches.add(begun(new TestBrowser(port)));
        }
        TestPlatform slow = platform;
        try (TestPlatform quick = new TestPlatform(jdbc)) {
            platform = quick;
            Callable<HttpResponse<String>> other = begun(browser);
            List<Future<HttpResponse<String>>> waiting =
                    launches.stream().map(browsers::submit).toList();
            assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
            assertAccepted(other.call());
            assertThat(waiting).anyMatch(launch -> !launch.isDone());

            for (Future<HttpResponse<String>> launch : waiting) {
                assertRefused(launch.get(), Failure.KEYS_UNAVAILABLE);
            }
            // However many came.
            assertThat(slow.keyRequests).hasValue(1);
        } finally {
            platform = slow;
        }
    }

    /** A launch that has only to be sent. */
    private Callable<HttpResponse<String>> begun(TestBrowser in) {
        Login login = login(in);
        String token = platform.sign(platform.claims(login.nonce()));
        return () -> launch(in, login, token);
    }
}
