package org.anteroom.platform.keyset;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A platform's key set over real HTTP, with all the ways in which it can fail. */
public final class FakeKeyServer implements AutoCloseable {

    private static final Map<String, RSAKey> KEYS = new ConcurrentHashMap<>();

    public final AtomicInteger requests = new AtomicInteger();
    public volatile String userAgent = "";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final HttpServer server;
    private volatile HttpHandler behaviour = exchange -> {};

    public FakeKeyServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/certs";
    }

    /** Made once for each kid: it takes its time. */
    public static RSAKey key(String kid) {
        return KEYS.computeIfAbsent(kid, it -> {
            try {
                return new RSAKeyGenerator(2048).keyID(it).generate();
            } catch (JOSEException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }

    public void publishes(JWK... keys) {
        answers(200, new JWKSet(List.of(keys)).toString(true));
    }

    /** Which may be kept for as long as that header says. */
    public void publishesFor(String cacheControl, JWK... keys) {
        publishes(keys);
        HttpHandler answer = behaviour;
        behaviour = exchange -> {
            exchange.getResponseHeaders().add("Cache-Control", cacheControl);
            answer.handle(exchange);
        };
    }

    public void answers(int status, String body) {
        behaviour = exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    public void redirectsTo(String uri) {
        behaviour = exchange -> {
            exchange.getResponseHeaders().add("Location", uri);
            exchange.sendResponseHeaders(302, -1);
        };
    }

    public void neverAnswers() {
        behaviour = exchange -> untilClosed();
    }

    public void dripsForEver() {
        behaviour = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            untilClosed();
        };
    }

    public void neverEnds() {
        behaviour = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] blanks = " ".repeat(8192).getBytes(StandardCharsets.US_ASCII);
            while (true) {
                exchange.getResponseBody().write(blanks);
            }
        };
    }

    /** Answers once the returned latch is released. */
    public CountDownLatch publishesLater(JWK key) {
        CountDownLatch release = new CountDownLatch(1);
        behaviour = exchange -> {
            await(release);
            byte[] bytes = new JWKSet(key).toString(true).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
        return release;
    }

    private void handle(HttpExchange exchange) {
        requests.incrementAndGet();
        userAgent = exchange.getRequestHeaders().getFirst("User-Agent");
        try (exchange) {
            behaviour.handle(exchange);
        } catch (IOException clientHungUp) {
            // As the client should do when it has had enough.
        }
    }

    private void untilClosed() {
        await(closing);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
