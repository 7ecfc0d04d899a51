package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.TestPropertySource;

/** Files come into a room and are looked at, by what the browser makes of our scripts under our policy. */
@AnteroomTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = "anteroom.storage.upload-limit=1MB")
class AssetsJourney {

    private static Playwright playwright;
    private static Browser chromium;

    @LocalServerPort
    int port;

    @Autowired
    Campus campus;

    private final List<String> violations = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void startBrowser() {
        playwright = Playwright.create();
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("anteroom.test.chromium", "/usr/bin/chromium")))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    @AfterAll
    static void stopBrowser() {
        playwright.close();
    }

    @BeforeEach
    void openAssets() {
        ChannelId biology = campus.channel("Biology");
        Person ada = campus.manager("Ada", biology);
        RoomId room = campus.room(biology, ada).named("Cells").create();
        MockHttpServletRequest signedIn = campus.as(ada).postProcessRequest(new MockHttpServletRequest());
        String tool = "http://localhost:" + port;
        page = chromium.newPage();
        page.context().addCookies(List.of(new Cookie("anteroom", signedIn.getCookies()[0].getValue()).setUrl(tool)));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                violations.add(message.text());
            }
        });
        page.navigate(tool + "/rooms/" + room + "/assets");
    }

    @Test
    void severalFilesAreUploadedAtOnce() {
        isAccessible();
        choose(
                new FilePayload("notes.txt", "text/plain", "mitochondria".getBytes(UTF_8)),
                new FilePayload("Übung.pdf", "application/pdf", pdf("One", "Two")));
        assertThat(link("notes.txt")).isVisible();
        assertThat(link("Übung.pdf")).isVisible();
        assertThat(page.locator("[data-uploads] li")).hasCount(0);
        isAccessible();
        keepsThePolicy();
    }

    @Test
    void refusedFileSaysWhyAndTheOthersGoOn() {
        choose(
                new FilePayload("film.mp4", "video/mp4", new byte[1_100_000]),
                new FilePayload("nothing.txt", "text/plain", new byte[0]),
                new FilePayload("a".repeat(260) + ".txt", "text/plain", new byte[] {65}),
                new FilePayload("notes.txt", "text/plain", new byte[] {65}));
        assertThat(link("notes.txt")).isVisible();
        assertThat(page.locator("[data-uploads] [role=alert]")).hasText(new String[] {
            "This file is too large.", "This file is empty.", "The title must have 1 to 255 characters."
        });
        isAccessible();
    }

    @Test
    void documentIsReadPageByPageWithTheKeyboard() {
        choose(new FilePayload("lecture.pdf", "application/pdf", pdf("First page", "Second page")));
        link("lecture.pdf").click();
        assertThat(page.locator("#pdf-text")).hasText("First page");
        assertThat(page.locator("[data-position]")).hasText("Page 1 of 2");
        isAccessible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Next page"))
                .press("Enter");
        assertThat(page.locator("#pdf-text")).hasText("Second page");
        page.keyboard().press("PageUp");
        assertThat(page.locator("#pdf-text")).hasText("First page");
        keepsThePolicy();
    }

    @Test
    void brokenDocumentIsOfferedForDownload() {
        choose(new FilePayload("broken.pdf", "application/pdf", "not a document".getBytes(UTF_8)));
        link("broken.pdf").click();
        assertThat(page.getByText("Download the document to read it.")).isVisible();
        assertThat(link("Download")).isVisible();
    }

    private void choose(FilePayload... files) {
        assertThat(page.locator("input[type=file][multiple]")).isVisible();
        page.locator("input[type=file]").setInputFiles(files);
    }

    private Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void isAccessible() {
        Assertions.assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    private void keepsThePolicy() {
        Assertions.assertThat(violations).isEmpty();
    }

    /** A document with one line on each page. */
    private static byte[] pdf(String... lines) {
        StringBuilder kids = new StringBuilder();
        StringBuilder objects = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            String text = "BT /F1 24 Tf 72 700 Td (" + lines[i] + ") Tj ET";
            int number = 4 + 2 * i;
            kids.append(number).append(" 0 R ");
            objects.append("""
                    %d 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents %d 0 R
                    /Resources<</Font<</F1 3 0 R>>>>>> endobj
                    %d 0 obj <</Length %d>> stream
                    %s
                    endstream endobj
                    """.formatted(number, number + 1, number + 1, text.length(), text));
        }
        // Without a table of contents: viewers find the objects by themselves.
        return """
                %%PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[%s]/Count %d>> endobj
                3 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
                %strailer <</Root 1 0 R>>
                %%%%EOF
                """.formatted(kids, lines.length, objects).getBytes(UTF_8);
    }
}
