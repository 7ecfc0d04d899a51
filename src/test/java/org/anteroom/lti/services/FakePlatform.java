package org.anteroom.lti.services;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.anteroom.platform.Registration;
import org.anteroom.platform.RegistrationDetails;
import org.anteroom.platform.Registrations;
import org.anteroom.shared.Tokens;
import org.jspecify.annotations.Nullable;

/** A token endpoint and a list of people that answer what the test wants. */
final class FakePlatform implements AutoCloseable {

    final List<Map<String, String>> tokenRequests = new CopyOnWriteArrayList<>();
    final List<String> authorizations = new CopyOnWriteArrayList<>();

    volatile int tokenStatus = 200;
    volatile String tokenType = "application/json";
    volatile String token = "{\"access_token\":\"abc\",\"token_type\":\"Bearer\",\"expires_in\":3600}";
    volatile long tokenDelay;
    volatile String link = "";
    volatile String roster = "{\"members\":[{\"user_id\":\"1\",\"roles\":[\"Learner\"]}]}";

    private final HttpServer server;

    FakePlatform() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/token", this::token);
        server.createContext("/roster", this::roster);
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    Registration registerAt(Registrations registrations, @Nullable String audience) {
        return registrations.save(new RegistrationDetails(
                "https://" + Tokens.random(9) + ".example",
                "the-client",
                url("/auth"),
                url("/token"),
                audience,
                url("/keys"),
                null,
                List.of()));
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        tokenRequests.add(Arrays.stream(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(
                        Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8))));
        exchange.getResponseHeaders().set("Content-Type", tokenType);
        try {
            Thread.sleep(tokenDelay);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
        answer(exchange, tokenStatus, token);
    }

    private void roster(HttpExchange exchange) throws IOException {
        authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
        boolean first = exchange.getRequestURI().getQuery() == null
                || !exchange.getRequestURI().getQuery().contains("page=2");
        if (first && !link.isEmpty()) {
            exchange.getResponseHeaders().set("link", link);
        }
        answer(exchange, 200, roster);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
