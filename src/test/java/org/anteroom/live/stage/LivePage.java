package org.anteroom.live.stage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** The live page of one person, with the words of its stage. */
record LivePage(Page page) {

    private static final String MOVES = """
            name => [...document.querySelectorAll(".live-tile")].some(tile => {
              const video = tile.querySelector("video");
              return tile.querySelector("bdi").textContent.startsWith(name) && !tile.classList.contains("is-dark")
                && video.videoWidth > 0 && video.currentTime > 0;
            })
            """;

    /** Waits until the person's picture has come. */
    LivePage sees(String name) {
        page.waitForFunction(MOVES, name);
        return this;
    }

    Locator tile(String name) {
        return page.locator(".live-tile").filter(new Locator.FilterOptions().setHasText(name));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    LivePage isAccessible() {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        return this;
    }

    LivePage presses(String button) {
        button(button).click();
        return this;
    }

    /** Shows the tab with the people. */
    LivePage people() {
        page.locator("#tab-people").click();
        assertThat(page.locator("#people-list")).isVisible();
        return this;
    }

    LivePage says(String text) {
        assertThat(page.locator("[data-notice-text]")).containsText(text);
        return this;
    }

    LivePage picture(String name) {
        String directory =
                System.getProperty("anteroom.screenshots") == null ? "target/screenshots" : "docs/screenshots";
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(directory, name + ".png")));
        return this;
    }
}
