package demo.lms;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Where an {@link LtiBrowser} has arrived, after redirects. */
public final class Page {

    private static final String PASSES_ON = "form[data-auto-submit]";
    private static final int MOST_STEPS = 10;

    private final LtiBrowser browser;
    private final HttpResponse<String> response;

    Page(LtiBrowser browser, HttpResponse<String> response) {
        this.browser = browser;
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    public String url() {
        return response.uri().toString();
    }

    public String body() {
        return response.body();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    public List<String> headers(String name) {
        return response.headers().allValues(name);
    }

    public Document html() {
        return Jsoup.parse(body(), url());
    }

    /** The text that a person reads. */
    public String text() {
        return html().text();
    }

    /** The one form that this CSS selector finds. */
    public Form form(String selector) {
        return new Form(browser, only(html().select(selector).forms(), "form", selector));
    }

    /** Follows the one link with this text. */
    public Page click(String text) {
        List<Element> links = html().select("a[href]").stream()
                .filter(link -> link.text().equals(text))
                .toList();
        return browser.get(only(links, "link", text).absUrl("href"));
    }

    public boolean passesOn() {
        return !html().select(PASSES_ON).isEmpty();
    }

    /** Does what a script does on pages that only pass the browser on: sends their form, and those that follow. */
    public Page passOn() {
        Page page = this;
        for (int step = 0; page.passesOn(); step++) {
            if (step == MOST_STEPS) {
                throw new AssertionError("Passed on for ever at " + page.url());
            }
            page = page.form(PASSES_ON).submit();
        }
        return page;
    }

    private <T> T only(List<T> found, String what, String sought) {
        if (found.size() != 1) {
            throw new AssertionError("%d times %s \"%s\" at %s (%d):%n%s"
                    .formatted(found.size(), what, sought, url(), status(), text()));
        }
        return found.get(0);
    }
}
