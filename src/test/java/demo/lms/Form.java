package demo.lms;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.FormElement;

/** A form of a {@link Page}, with the values that it came with until others are given. */
public final class Form {

    private final LtiBrowser browser;
    private final FormElement form;
    private final List<Map.Entry<String, String>> fields = new ArrayList<>();

    Form(LtiBrowser browser, FormElement form) {
        this.browser = browser;
        this.form = form;
        form.formData().forEach(field -> fields.add(Map.entry(field.key(), field.value())));
    }

    public String action() {
        return form.hasAttr("action") ? form.absUrl("action") : form.baseUri();
    }

    /** The value of the first field of this name. */
    public Optional<String> value(String name) {
        return fields.stream()
                .filter(field -> field.getKey().equals(name))
                .findFirst()
                .map(Map.Entry::getValue);
    }

    /** Fills a field in, or adds it: a pressed button counts as a field too. Several values are several fields. */
    public Form with(String name, String... values) {
        without(name);
        for (String value : values) {
            fields.add(Map.entry(name, value));
        }
        return this;
    }

    public Form without(String name) {
        fields.removeIf(field -> field.getKey().equals(name));
        return this;
    }

    public Page submit() {
        if (form.attr("method").equalsIgnoreCase("post")) {
            return browser.post(action(), fields);
        }
        URI action = URI.create(action());
        return browser.get(action.resolve(action.getRawPath() + "?" + LtiBrowser.encode(fields))
                .toString());
    }
}
