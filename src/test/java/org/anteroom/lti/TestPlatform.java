package org.anteroom.lti;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.anteroom.platform.Deployment.State;
import org.anteroom.shared.RegistrationId;
import org.anteroom.shared.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import tools.jackson.databind.json.JsonMapper;

/** A platform that signs whatever it is told to, and publishes its keys. */
public final class TestPlatform implements AutoCloseable {

    public static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    public static final String DEPLOYMENT = "3";
    public static final String TARGET = "http://localhost:8080/lti/launch";
    public static final RSAKey KEY = generate("first", 2048);
    public static final RSAKey OTHER_KEY = generate("second", 2048);

    private static final JsonMapper JSON = new JsonMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    public final AtomicInteger keyRequests = new AtomicInteger();
    public final String issuer;
    public final String clientId = "client-" + Tokens.random(6);
    public final RegistrationId registration;

    private final JdbcClient jdbc;
    private final HttpServer server;
    private volatile HttpHandler keys = exchange -> answer(exchange, 200, keySet(List.of(KEY)));

    public TestPlatform(JdbcClient jdbc) {
        this.jdbc = jdbc;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/jwks", exchange -> {
            keyRequests.incrementAndGet();
            keys.handle(exchange);
        });
        server.start();
        // With a path, as Moodle in a folder has it; one of its own, as the ports of platforms that are gone are used
        // again.
        issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/moodle-" + Tokens.random(6);
        registration = register(clientId);
        deploy(registration, DEPLOYMENT, State.TRUSTED);
    }

    public RegistrationId register(String client) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into registration
                  (issuer, client_id, authorization_endpoint, token_endpoint, jwks_uri, enabled, created_at, updated_at)
                values (:issuer, :client, :auth, :token, :keys, true, :now, :now)
                """)
                .param("issuer", issuer)
                .param("client", client)
                .param("auth", issuer + "/auth?site=1")
                .param("token", issuer + "/token")
                .param("keys", "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks")
                .param("now", Instant.now())
                .update(id, "id");
        return new RegistrationId(Objects.requireNonNull(id.getKey()).longValue());
    }

    public void deploy(RegistrationId where, String deployment, State state) {
        jdbc.sql("insert into deployment (registration_id, deployment_id, state, created_at) values (?, ?, ?, ?)")
                .params(where.value(), deployment, state.name(), Instant.now())
                .update();
    }

    public void publish(String keySet) {
        keys = exchange -> answer(exchange, 200, keySet);
    }

    public void answerKeyRequests(HttpHandler handler) {
        keys = handler;
    }

    /** The claims of a teacher's launch as Moodle 4.5 sends them. */
    public Map<String, Object> claims(String nonce) {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("nonce", nonce);
        claims.put("iat", now);
        claims.put("exp", now + 60);
        claims.put("iss", issuer);
        claims.put("aud", clientId);
        claims.put("sub", "4");
        claims.put(LTI + "deployment_id", DEPLOYMENT);
        claims.put(LTI + "target_link_uri", TARGET);
        claims.put(LTI + "message_type", "LtiResourceLinkRequest");
        claims.put(LTI + "version", "1.3.0");
        claims.put(LTI + "roles", List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor"));
        claims.put(LTI + "context", context());
        claims.put(LTI + "resource_link", new LinkedHashMap<>(Map.of("id", "5", "title", "Weekly meeting")));
        claims.put("given_name", "Ada");
        claims.put("family_name", "Byron");
        claims.put("name", "Ada Byron");
        claims.put("email", "ada@school.example");
        claims.put(LTI + "lis", Map.of("person_sourcedid", "", "course_section_sourcedid", ""));
        claims.put(
                LTI + "launch_presentation",
                Map.of(
                        "locale",
                        "en",
                        "document_target",
                        "iframe",
                        "return_url",
                        issuer + "/mod/lti/return.php?course=2"));
        claims.put(LTI + "ext", Map.of("user_username", "ada", "lms", "moodle-2"));
        claims.put(LTI + "custom", Map.of("context_history", ""));
        return claims;
    }

    private static Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("id", "2");
        context.put("label", "BIO1");
        context.put("title", "Biology");
        context.put("type", List.of("CourseSection"));
        return context;
    }

    public String sign(Map<String, Object> claims) {
        return sign(KEY, header(KEY), JSON.writeValueAsBytes(claims));
    }

    public static Map<String, Object> header(RSAKey key) {
        return new LinkedHashMap<>(Map.of("alg", "RS256", "typ", "JWT", "kid", key.getKeyID()));
    }

    /** An RS256 signature over any header and payload. */
    public static String sign(RSAKey key, Map<String, Object> header, byte[] payload) {
        String head = part(header, payload);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.toPrivateKey());
            signature.update(head.getBytes(StandardCharsets.US_ASCII));
            return head + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException | JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Header and payload, still unsigned. */
    public static String part(Map<String, Object> header, byte[] payload) {
        return BASE64.encodeToString(JSON.writeValueAsBytes(header)) + "." + BASE64.encodeToString(payload);
    }

    public static byte[] json(Object value) {
        return JSON.writeValueAsBytes(value);
    }

    public static String keySet(List<RSAKey> keys) {
        List<Map<String, Object>> members = new ArrayList<>();
        keys.forEach(key -> members.add(key.toPublicJWK().toJSONObject()));
        return JSON.writeValueAsString(Map.of("keys", members));
    }

    public static RSAKey generate(String kid, int bits) {
        try {
            return new RSAKeyGenerator(bits, bits < 2048).keyID(kid).generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
