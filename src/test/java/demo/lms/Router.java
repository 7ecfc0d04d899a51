package demo.lms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the action of a request: {@code {id}} in a path stands for a number. */
final class Router implements HttpHandler {

    interface Action {
        Response answer(Request request) throws Exception;
    }

    /** Shows why a request came to nothing. */
    interface Failure {
        Response answer(Request request, Refusal refusal);
    }

    private record Route(String method, Pattern path, Action action) {}

    private final URI issuer;
    private final Failure failure;
    private final List<Route> routes = new ArrayList<>();

    Router(URI issuer, Failure failure) {
        this.issuer = issuer;
        this.failure = failure;
    }

    Router get(String path, Action action) {
        return route("GET", path, action);
    }

    Router post(String path, Action action) {
        return route("POST", path, action);
    }

    private Router route(String method, String path, Action action) {
        routes.add(new Route(method, Pattern.compile(path.replace("{id}", "([0-9]{1,18})")), action));
        return this;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange).send(exchange);
        }
    }

    private Response answer(HttpExchange exchange) throws IOException {
        // Under any other name than the issuer's, localhost above all, cookies would belong to another site.
        if (!issuer.getAuthority().equals(exchange.getRequestHeaders().getFirst("Host"))) {
            return Response.redirect(issuer.toString() + exchange.getRequestURI());
        }
        Request request = Request.of(exchange);
        try {
            return dispatch(request);
        } catch (Refusal refusal) {
            return failure.answer(request, refusal);
        } catch (Exception unexpected) {
            System.getLogger("demo.lms").log(System.Logger.Level.ERROR, "demo LMS: " + request.uri(), unexpected);
            return failure.answer(
                    request, new Refusal(500, "Something went wrong in the demo LMS. Its log says what."));
        }
    }

    private Response dispatch(Request request) throws Exception {
        String method = request.method().equals("HEAD") ? "GET" : request.method();
        for (Route route : routes) {
            Matcher match = route.path().matcher(request.uri().getPath());
            if (route.method().equals(method) && match.matches()) {
                long id = match.groupCount() == 0 ? 0 : Long.parseLong(match.group(1));
                return route.action().answer(request.withId(id));
            }
        }
        throw Refusal.notFound();
    }
}
