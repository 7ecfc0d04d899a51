package demo.lms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A browser without a screen and without scripts: plays a person of the demo LMS through genuine launches, follows links
 * and sends forms. Each instance has its own cookies, so two of them are two people.
 */
public final class LtiBrowser {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DemoLms lms;
    private final CookieJar cookies = new CookieJar();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();

    public LtiBrowser(DemoLms lms) {
        this.lms = lms;
    }

    /** Signs in to the LMS, or changes the person there. The tool learns of it at the next launch. */
    public LtiBrowser as(Person person) {
        post(lms.issuer() + "/session", Map.of("person", person.sub()));
        return this;
    }

    /** Opens the activity in its frame: the whole launch, up to the page at which it ends. */
    public Page open(Activity activity) {
        return begin(activity).passOn();
    }

    /** The page with which a launch begins: its form is the login initiation. */
    public Page begin(Activity activity) {
        return get(lms.issuer() + "/activities/" + activity.id() + "/launch");
    }

    public Page get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)));
    }

    public Page post(String url, Map<String, String> fields) {
        return post(url, List.copyOf(fields.entrySet()));
    }

    Page post(String url, List<Map.Entry<String, String>> fields) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(fields))));
    }

    /** For whatever the other methods cannot say; cookies and redirects are taken care of. */
    public Page send(HttpRequest.Builder request) {
        try {
            return new Page(this, client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Forgets the cookies of a site, as a browser that keeps none does. */
    public void forget(String url) {
        cookies.of(URI.create(url)).clear();
    }

    static String encode(List<Map.Entry<String, String>> fields) {
        return fields.stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
