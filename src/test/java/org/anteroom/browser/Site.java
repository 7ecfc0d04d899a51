package org.anteroom.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import demo.lms.DemoLms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anteroom.AnteroomApplication;
import org.anteroom.AnteroomTest;
import org.anteroom.TestDatabase;
import org.anteroom.shared.Tokens;
import org.anteroom.storage.StorageProperties;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The tool, a demo LMS on another site, and a real Chromium: once for all journeys. Each journey takes its own people and
 * activities, so that they do not meet.
 */
final class Site {

    /** In megabytes: journeys send files larger than that. */
    static final int UPLOAD_LIMIT = 8;

    private static final Site INSTANCE = new Site();

    private final String tool = "http://localhost:" + freePort();
    private final DemoLms lms = DemoLms.start(0, tool);
    private final ConfigurableApplicationContext application = start();
    private final Playwright playwright = Playwright.create();
    private final Browser chromium = Chromium.launch(playwright);

    private Site() {
        // The first launch of a cold tool beside a busy build takes longer than the usual five seconds.
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    static Site get() {
        return INSTANCE;
    }

    DemoLms lms() {
        return lms;
    }

    String tool() {
        return tool;
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** Lets no job begin until {@link #resumeJobs()}: to see a page while one is under way. */
    void pauseJobs() {
        application.getBean(HeldJobs.class).hold();
    }

    void resumeJobs() {
        application.getBean(HeldJobs.class).release();
    }

    /** What of files has come but is not stored yet. */
    List<Path> halfMadeFiles() {
        Path directory = application.getBean(StorageProperties.class).directory();
        try (Stream<Path> files = Files.list(directory.resolve("incoming"))) {
            return files.toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A browser without cookies, as wide as an LMS on a laptop. */
    BrowserContext browser() {
        return browser(new Browser.NewContextOptions().setViewportSize(1280, 800));
    }

    BrowserContext browser(Browser.NewContextOptions options) {
        return chromium.newContext(options);
    }

    /** One that takes no cookie of the tool inside pages of the LMS. */
    BrowserContext browserWithoutCookiesInFrames() {
        return Chromium.launchBlocking(playwright, tool, lms.issuer());
    }

    private ConfigurableApplicationContext start() {
        Map<String, String> properties = new LinkedHashMap<>(lms.registrationProperties());
        properties.put("server.port", tool.substring(tool.lastIndexOf(':') + 1));
        properties.put("anteroom.public-url", tool);
        properties.put(
                "anteroom.lti.allowed-hosts", "127.0.0.1," + Moodle.host().orElse("127.0.0.1"));
        properties.put("anteroom.data-directory", "./target/journeys/" + Tokens.random(6));
        properties.put("anteroom.storage.upload-limit", UPLOAD_LIMIT + "MB");
        // Of its own: on a shared one the applications of other tests are nodes too, and take the jobs that are held
        // here.
        properties.put("spring.datasource.url", TestDatabase.newUrl());
        properties.put("anteroom.key-encryption-key", AnteroomTest.KEY_ENCRYPTION_KEY);
        properties.put("spring.config.import", "");
        // As arguments, because these win over application.yaml.
        String[] arguments = properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        return new SpringApplication(AnteroomApplication.class, HeldJobs.class, FrameRequests.class).run(arguments);
    }

    private void stop() {
        application.close();
        lms.close();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
