package org.anteroom.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The machine's Chromium, as it treats cookies when a person uses it. */
public final class Chromium {

    private static final Path PROGRAM = Path.of(System.getProperty("anteroom.test.chromium", "/usr/bin/chromium"));

    // Playwright switches off the partitioning of cookies, which is all that lets a tool live in an LMS frame. The last
    // such switch wins; this one keeps the rest of what makes a browser quiet.
    private static final List<String> SWITCHES = List.of(
            "--disable-features=Translate,OptimizationHints,MediaRouter",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // A camera with a moving picture, a microphone that beeps, and nobody asked whether they may be used.
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream");

    private static final String BLOCKING = """
            {"profile": {"content_settings": {"exceptions": {"cookies": {"%s,%s": {"setting": 2}}}}}}
            """;

    private Chromium() {}

    public static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(SWITCHES));
    }

    /**
     * A browser that takes no cookie at all of one site inside pages of another. To block third-party cookies, by setting or
     * by switch, spares partitioned ones; a rule for the pair of sites does not. Only a profile has such rules.
     */
    static BrowserContext launchBlocking(Playwright playwright, String framed, String around) {
        try {
            Path profile = Files.createTempDirectory("anteroom-chromium");
            Files.createDirectories(profile.resolve("Default"));
            Files.writeString(profile.resolve("Default/Preferences"), BLOCKING.formatted(framed, around));
            return playwright
                    .chromium()
                    .launchPersistentContext(
                            profile,
                            new BrowserType.LaunchPersistentContextOptions()
                                    .setExecutablePath(PROGRAM)
                                    .setArgs(SWITCHES)
                                    .setViewportSize(1280, 800));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
