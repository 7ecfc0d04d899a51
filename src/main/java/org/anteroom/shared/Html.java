package org.anteroom.shared;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.web.util.HtmlUtils;

/** Rich text that is safe to show as it is: bold, italic, underline, lists, links and the editor's colour classes. */
public final class Html {

    public static final Html EMPTY = new Html("");

    /** Characters of markup; what a person writes in a description is far below. */
    public static final int MAX_LENGTH = 20_000;

    // Quill writes colours and list kinds as classes and data attributes: no inline style is needed.
    private static final Pattern CLASSES =
            Pattern.compile("(ql-(color|indent)-[a-z0-9]{1,12})( ql-(color|indent)-[a-z0-9]{1,12}){0,3}");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "strong", "b", "em", "i", "u", "ul", "ol", "li", "span", "a")
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

    private final String value;

    private Html(String value) {
        this.value = value;
    }

    /** Keeps what is allowed of what somebody wrote. */
    public static Html sanitise(String written) {
        if (written.length() > MAX_LENGTH) {
            throw DomainError.invalid("text-too-long", "html of " + written.length() + " characters", MAX_LENGTH);
        }
        return new Html(POLICY.sanitize(written));
    }

    /** Plain text as paragraphs, for browsers without the editor. */
    public static Html ofText(String text) {
        String paragraphs = text.strip()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> "<p>" + HtmlUtils.htmlEscape(line.strip()) + "</p>")
                .collect(Collectors.joining());
        return sanitise(paragraphs);
    }

    /** What was sanitised before it was stored. */
    public static Html ofStored(String value) {
        return value.isEmpty() ? EMPTY : new Html(value);
    }

    public String value() {
        return value;
    }

    public boolean isEmpty() {
        return value.replaceAll("<[^>]*>|&nbsp;|\\s", "").isEmpty();
    }

    /** Without markup, on one line. */
    public String text() {
        String separated = value.replaceAll("</(p|li)>|<br ?/?>", " ");
        return HtmlUtils.htmlUnescape(separated.replaceAll("<[^>]*>", ""))
                .replaceAll("\\s+", " ")
                .strip();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Html that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
