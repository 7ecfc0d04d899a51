package org.anteroom.lti.registration;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A platform of any make: it shows the configuration it is given and answers registrations as it is told. */
final class FakePlatform implements AutoCloseable {

    static final String PLATFORM = "https://purl.imsglobal.org/spec/lti-platform-configuration";
    static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";
    static final String NRPS = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";
    static final JsonMapper JSON = new JsonMapper();

    /** A registration as it arrived. */
    record Received(String path, @Nullable String authorization, Map<String, Object> body) {}

    final Map<String, Object> configuration = new LinkedHashMap<>();
    final Map<String, Object> answer = new LinkedHashMap<>();
    final List<Received> received = new CopyOnWriteArrayList<>();
    final List<String> configurationTokens = new CopyOnWriteArrayList<>();
    volatile int status = 200;
    volatile int configurationStatus = 200;
    volatile boolean breaksOff;
    volatile String type = "application/json";
    volatile @Nullable String rawAnswer;
    volatile @Nullable String rawConfiguration;
    volatile @Nullable String redirect;
    volatile long delay;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    FakePlatform(String family) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(threads);
        server.createContext("/openid", this::configuration);
        server.createContext("/register", this::register);
        server.start();
        configuration.put("issuer", url(""));
        configuration.put("authorization_endpoint", url("/auth"));
        configuration.put("token_endpoint", url("/token"));
        configuration.put("jwks_uri", url("/jwks"));
        configuration.put("registration_endpoint", url("/register"));
        configuration.put("scopes_supported", List.of(NRPS, "openid"));
        configuration.put("unknown", Map.of("nested", List.of(1, 2)));
        configuration.put(PLATFORM, platform(family, List.of()));
        answer.put("client_id", "client-1");
        answer.put(TOOL, Map.of("deployment_id", "7"));
    }

    static Map<String, Object> platform(String family, List<?> messages) {
        return Map.of("product_family_code", family, "version", "1", "messages_supported", messages);
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void configuration(HttpExchange exchange) throws IOException {
        try (exchange) {
            String token = exchange.getRequestHeaders().getFirst("Authorization");
            configurationTokens.add(String.valueOf(token));
            if (redirect != null) {
                exchange.getResponseHeaders().add("Location", redirect);
                exchange.sendResponseHeaders(302, -1);
                return;
            }
            send(
                    exchange,
                    configurationStatus,
                    rawConfiguration != null ? rawConfiguration : JSON.writeValueAsString(configuration));
        }
    }

    private void register(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            received.add(new Received(
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    JSON.readValue(body, Map.class)));
            Thread.sleep(delay);
            if (breaksOff) {
                return;
            }
            send(exchange, status, rawAnswer != null ? rawAnswer : JSON.writeValueAsString(answer));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(HttpExchange exchange, int code, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
