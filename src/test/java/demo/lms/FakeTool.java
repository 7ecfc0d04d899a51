package demo.lms;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** A tool that trusts everybody: it answers a login with an authorization request and shows what it is posted. */
final class FakeTool implements AutoCloseable {

    private final HttpServer server;
    private final PlatformKeys keys = new PlatformKeys();

    FakeTool(DemoLms lms) throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        Router router = new Router(URI.create(url()), FakeTool::fail)
                .get("/.well-known/jwks.json", request -> Response.json(keys.published()))
                .post("/lti/login", request -> login(lms, request))
                .post("/lti/launch", FakeTool::launch);
        server.createContext("/", router);
        server.start();
    }

    /** A token by the tool's own key. */
    String sign(Map<String, Object> claims) {
        return keys.sign(claims);
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private Response login(DemoLms lms, Request login) {
        String query = LtiBrowser.encode(List.of(
                Map.entry("scope", "openid"),
                Map.entry("response_type", "id_token"),
                Map.entry("response_mode", "form_post"),
                Map.entry("prompt", "none"),
                Map.entry("client_id", login.parameters().get("client_id")),
                Map.entry("redirect_uri", url() + "/lti/launch"),
                Map.entry("login_hint", login.parameters().get("login_hint")),
                Map.entry("lti_message_hint", login.parameters().get("lti_message_hint")),
                Map.entry("nonce", "a-nonce"),
                Map.entry("state", "a-state")));
        return Response.redirect(lms.issuer() + "/lti/auth?" + query)
                .with("Set-Cookie", "state=a-state; Path=/; Secure; HttpOnly; SameSite=None; Partitioned");
    }

    private static Response launch(Request request) {
        boolean bound = request.cookies().containsValue(request.parameters().get("state"));
        return Response.of(
                bound ? 200 : 403,
                "text/plain",
                String.valueOf(request.parameters().keySet()));
    }

    private static Response fail(Request request, Refusal refusal) {
        return Response.of(refusal.status(), "text/plain", String.valueOf(refusal.getMessage()));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
