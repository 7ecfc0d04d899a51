package org.anteroom.shared;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Rich text that is safe to show as it is: bold, italic, underline, lists, links and the editor's colour classes. */
public record Html(String value) {

    public static final Html EMPTY = new Html("");

    private static final int MAX_LENGTH = 50_000;

    // Quill writes colours and list kinds as classes and data attributes: no inline style is needed.
    private static final Pattern CLASSES =
            Pattern.compile("(ql-(color|indent)-[a-z0-9]{1,12})( ql-(color|indent)-[a-z0-9]{1,12}){0,3}");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "strong", "b", "em", "i", "u", "ul", "ol", "li", "span", "a")
            .allowWithoutAttributes("span")
            .allowAttributes("class")
            .matching(CLASSES)
            .onElements("span", "li", "p", "strong", "em", "u", "a")
            .allowAttributes("data-list")
            .matching(true, "ordered", "bullet")
            .onElements("li")
            .allowAttributes("href")
            .onElements("a")
            .allowStandardUrlProtocols()
            .requireRelNofollowOnLinks()
            .toFactory();

    public Html {
        value = POLICY.sanitize(value);
        if (value.length() > MAX_LENGTH) {
            throw DomainError.invalid("text-too-long", "html of " + value.length() + " characters", MAX_LENGTH);
        }
    }

    public boolean isEmpty() {
        return value.replaceAll("<[^>]*>|&nbsp;|\\s", "").isEmpty();
    }

    @Override
    public String toString() {
        return value;
    }
}
