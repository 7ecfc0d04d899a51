package org.anteroom.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
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
            "--disable-sync");

    private Chromium() {}

    public static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(SWITCHES));
    }
}
