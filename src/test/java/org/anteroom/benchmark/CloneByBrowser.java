package org.anteroom.benchmark;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import demo.lms.Activity;
import demo.lms.DemoLms;
import demo.lms.Person;
import org.anteroom.browser.Chromium;

/** A teacher in the LMS clones the room of an activity, again and again. */
final class CloneByBrowser implements AutoCloseable {

    private static final int WARM_UP = 3;
    private static final int RUNS = 11;

    private final Playwright playwright = Playwright.create();
    private final DemoLms lms;
    private final Page page;

    CloneByBrowser(DemoLms lms, Person teacher) {
        this.lms = lms;
        Browser chromium = Chromium.launch(playwright);
        this.page = chromium.newContext().newPage();
        page.navigate(lms.issuer());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(teacher.name()))
                .click();
    }

    void measure(String name, Activity activity) {
        for (int i = 0; i < WARM_UP; i++) {
            saveToReady(activity, new Times(name));
        }
        Times times = new Times(name);
        for (int i = 0; i < RUNS; i++) {
            saveToReady(activity, times);
        }
        times.print();
    }

    private void saveToReady(Activity activity, Times times) {
        page.navigate(lms.issuer() + "/activities/" + activity.id());
        find(AriaRole.BUTTON, "More actions").click();
        find(AriaRole.LINK, "Clone room").click();
        Locator save = find(AriaRole.BUTTON, "Save");
        save.waitFor();
        long begin = System.nanoTime();
        save.click();
        find(AriaRole.HEADING, "Clone room is ready").waitFor();
        times.since(begin);
    }

    private Locator find(AriaRole role, String name) {
        return page.frameLocator("#contentframe")
                .getByRole(
                        role, new FrameLocator.GetByRoleOptions().setName(name).setExact(true));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
