package org.anteroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FormData;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A form of one of Moodle's pages, sent as it stands there but for what was filled in; without its scripts. */
final class MoodleForm {

    private final BrowserContext browser;
    private final FormElement form;
    private final List<KeyVal> fields;

    private MoodleForm(BrowserContext browser, FormElement form) {
        this.browser = browser;
        this.form = form;
        this.fields = new ArrayList<>(form.formData());
        // All but the button that was pressed, which with() adds.
        form.select("[type=submit]")
                .forEach(button -> fields.removeIf(field -> field.key().equals(button.attr("name"))));
    }

    static MoodleForm at(BrowserContext browser, String path, String selector) {
        APIResponse page = browser.request().get(Moodle.address(path));
        Element form = Jsoup.parse(page.text(), page.url()).selectFirst(selector);
        assertThat(form).as(selector + " at " + page.url()).isInstanceOf(FormElement.class);
        return new MoodleForm(browser, (FormElement) form);
    }

    /** In place of what stands in the fields of that name. */
    MoodleForm with(String name, String value) {
        fields.removeIf(field -> field.key().equals(name));
        fields.add(org.jsoup.helper.HttpConnection.KeyVal.create(name, value));
        return this;
    }

    /** The choice that is named so on the page. */
    MoodleForm choosing(String name, String choice) {
        Element option = form.select("select[name='" + name + "'] option").stream()
                .filter(it -> it.text().contains(choice))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + choice + " in " + name));
        return with(name, option.val());
    }

    /** The address to which it led. */
    String send() {
        FormData data = FormData.create();
        fields.forEach(field -> data.append(field.key(), field.value()));
        APIResponse answer = Moodle.post(browser, form.absUrl("action"), data);
        assertThat(answer.ok()).as(answer.status() + " " + answer.url()).isTrue();
        return answer.url();
    }
}
