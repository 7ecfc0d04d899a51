package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import demo.lms.Activity;
import demo.lms.Course;
import demo.lms.DemoLms;
import demo.lms.Person;
import demo.lms.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files come into a room and are looked at, by what the browser makes of our scripts in a frame under our policy. */
class AssetsJourney {

    private static final int MEGABYTE = 1 << 20;

    private final Site site = Site.get();
    private final DemoLms lms = site.lms();
    private final BrowserContext browser = site.browser();
    private final List<String> violations = new ArrayList<>();
    private CourseTab tab;

    @BeforeEach
    void openAssets() {
        browser.onConsoleMessage(message -> {
            if (message.location().startsWith(site.tool()) && message.text().contains("Content Security Policy")) {
                violations.add(message.text());
            }
        });
        String mark = Long.toString(System.nanoTime(), 36);
        Person teacher = lms.addPerson("dora" + mark, "Dora", "Lindqvist " + mark, "en");
        Course biology = lms.addCourse("BIO-" + mark, "Biology");
        lms.enrol(biology, teacher, Role.TEACHER);
        Activity cells = lms.addActivity(biology, "Cells", "");
        tab = CourseTab.open(browser, teacher, cells);
        tab.link("Assets").click();
        assertThat(field()).hasAttribute("multiple", "");
    }

    @AfterEach
    void keepsThePolicy() {
        browser.close();
        assertThat(violations).isEmpty();
    }

    @Test
    void severalFilesAreUploadedAtOnce() {
        tab.isAccessible();
        choose(file("notes.txt", "mitochondria"), new FilePayload("Übung.pdf", "", SampleFiles.pdf("One", "Two")));
        assertThat(tab.link("notes.txt")).isVisible();
        assertThat(tab.link("Übung.pdf")).isVisible();
        assertThat(uploads()).hasCount(0);
        tab.isAccessible();
    }

    @Test
    void filesAreDroppedAnywhereOnThePage() {
        assertThat(tab.tool().getByText("You can also drop files anywhere on this page."))
                .isVisible();
        JSHandle files = tool().evaluateHandle("""
                        () => {
                          const files = new DataTransfer();
                          files.items.add(new File(["mitochondria"], "notes.txt"));
                          files.items.add(new File(["ribosomes"], "more.txt"));
                          return files;
                        }
                        """);
        Locator heading = tab.heading("Cells");
        heading.dispatchEvent("dragover", Map.of("dataTransfer", files));
        assertThat(tab.tool().locator("form.is-target")).isVisible();
        tab.isAccessible();
        heading.dispatchEvent("drop", Map.of("dataTransfer", files));
        assertThat(tab.tool().locator("#assets li a bdi")).hasText(new String[] {"more.txt", "notes.txt"});
        assertThat(tab.tool().locator("form.is-target")).hasCount(0);
    }

    @Test
    void cancelledUploadLeavesNothingAndTheNextGoesOn() {
        slowDown(tool());
        choose(new FilePayload("film.mp4", "", new byte[4 * MEGABYTE]), file("notes.txt", "mitochondria"));
        tool().waitForFunction("() => document.querySelector('[data-uploads] progress')?.value > 0");
        assertThat(uploads()).hasCount(2);
        assertThat(site.halfMadeFiles()).hasSize(1);
        tab.isAccessible();

        tab.button("Cancel").first().press("Enter");
        assertThat(field()).isFocused();
        assertThat(tab.link("notes.txt")).isVisible();
        assertThat(uploads()).hasCount(0);
        assertThat(tab.tool().locator("#assets li")).hasCount(1);
        await().untilAsserted(() -> assertThat(site.halfMadeFiles()).isEmpty());
        tab.isAccessible();
    }

    @Test
    void refusedFileSaysWhyAndTheOthersGoOn() {
        choose(
                new FilePayload("film.mp4", "", new byte[Site.UPLOAD_LIMIT * MEGABYTE + 1]),
                file("nothing.txt", ""),
                file("a".repeat(260) + ".txt", "A"),
                file("notes.txt", "A"));
        assertThat(tab.link("notes.txt")).isVisible();
        assertThat(tab.tool().locator("[data-uploads] [role=alert]")).hasText(new String[] {
            "This file is too large.", "This file is empty.", "The title must have 1 to 255 characters."
        });
        tab.isAccessible();
    }

    @Test
    void imageIsSeenInTheListAndOnItsPage() {
        choose(new FilePayload("cell.png", "", SampleFiles.png(30, 20)));
        Locator thumbnail = tab.tool().locator("#assets img");
        assertThat(thumbnail).hasJSProperty("naturalWidth", 30);
        tab.link("cell.png").click();
        Locator image = tab.tool().getByAltText("cell.png");
        assertThat(image).hasJSProperty("naturalWidth", 30);
        tab.isAccessible();
    }

    @Test
    void soundIsHeard() {
        choose(new FilePayload("birdsong.wav", "", SampleFiles.wav(1)));
        tab.link("birdsong.wav").click();
        Locator sound = tab.tool().locator("audio");
        assertThat(sound).hasJSProperty("duration", 1);
        tab.isAccessible();
        sound.press(" ");
        assertThat(sound).hasJSProperty("ended", true);
    }

    @Test
    void filmIsSeen() {
        choose(new FilePayload("division.webm", "", SampleFiles.webm(browser, 64, 48)));
        tab.link("division.webm").click();
        Locator film = tab.tool().locator("video");
        assertThat(film).hasJSProperty("videoWidth", 64);
        tab.isAccessible();
        film.press(" ");
        assertThat(film).hasJSProperty("ended", true);
    }

    @Test
    void documentIsReadPageByPageWithTheKeyboard() {
        choose(new FilePayload("lecture.pdf", "", SampleFiles.pdf("First page", "Second page")));
        tab.link("lecture.pdf").click();
        Locator text = tab.tool().locator("#pdf-text");
        assertThat(text).hasText("First page");
        assertThat(tab.tool().locator("[data-position]")).hasText("Page 1 of 2");
        tab.isAccessible();
        tab.button("Next page").press("Enter");
        assertThat(text).hasText("Second page");
        tab.page().keyboard().press("PageUp");
        assertThat(text).hasText("First page");
    }

    @Test
    void brokenDocumentIsOfferedForDownload() {
        choose(file("broken.pdf", "not a document"));
        tab.link("broken.pdf").click();
        assertThat(tab.tool().getByText("Download the document to read it.")).isVisible();
        assertThat(tab.link("Download")).isVisible();
        tab.isAccessible();
    }

    private void choose(FilePayload... files) {
        field().setInputFiles(files);
    }

    private Locator field() {
        return tab.tool().locator("input[type=file]");
    }

    private Locator uploads() {
        return tab.tool().locator("[data-uploads] li");
    }

    private Frame tool() {
        return tab.page().frames().get(1);
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "", text.getBytes(UTF_8));
    }

    /** To a megabyte in eight seconds, so that there is time to change one's mind. */
    private void slowDown(Frame frame) {
        CDPSession network = browser.newCDPSession(frame);
        JsonObject slow = new JsonObject();
        slow.addProperty("offline", false);
        slow.addProperty("latency", 0);
        slow.addProperty("downloadThroughput", -1);
        slow.addProperty("uploadThroughput", MEGABYTE / 8);
        network.send("Network.enable");
        network.send("Network.emulateNetworkConditions", slow);
    }
}
