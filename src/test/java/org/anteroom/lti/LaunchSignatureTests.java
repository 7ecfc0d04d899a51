package org.anteroom.lti;

import static org.anteroom.lti.TestPlatform.KEY;
import static org.anteroom.lti.TestPlatform.OTHER_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.anteroom.lti.trace.Failure;
import org.anteroom.platform.key.ToolKeys;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Launches that must be refused for their header or signature, by their numbers in the list of cases. */
class LaunchSignatureTests extends LaunchFixture {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    @Autowired
    private ToolKeys toolKeys;

    @Test
    void case1_noKid() {
        assertRefused(launchWithHeader("kid", null), Failure.KEY_ID_MISSING);
    }

    @Test
    void case2_incorrectKid() {
        assertRefused(launchWithHeader("kid", "other"), Failure.KEY_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "nOnE"})
    void case25_algNone(String alg) {
        Login login = login();
        String unsigned = TestPlatform.part(Map.of("alg", alg, "typ", "JWT", "kid", KEY.getKeyID()), claims(login));
        assertRefused(launch(login, unsigned + "."), Failure.ALGORITHM_UNEXPECTED);
    }

    @ParameterizedTest
    @MethodSource("publicKeyTexts")
    void case26_hs256WithThePublicKeyAsSecret(byte[] secret) throws Exception {
        assertRefused(launchByHmac(secret), Failure.ALGORITHM_UNEXPECTED);
    }

    static Stream<Named<byte[]>> publicKeyTexts() throws Exception {
        byte[] encoded = KEY.toRSAPublicKey().getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes()).encodeToString(encoded)
                + "\n-----END PUBLIC KEY-----\n";
        return Stream.of(
                Named.of("PEM", pem.getBytes()),
                Named.of("modulus", KEY.getModulus().decode()),
                Named.of("JWK", KEY.toPublicJWK().toJSONString().getBytes()));
    }

    @Test
    void case27_hs256WithAnEmptyKey() {
        Login login = login();
        String unsigned = TestPlatform.part(Map.of("alg", "HS256", "kid", KEY.getKeyID()), claims(login));
        assertRefused(
                launch(login, unsigned + "." + BASE64.encodeToString(new byte[32])), Failure.ALGORITHM_UNEXPECTED);
    }

    @Test
    void case28_signatureStripped() {
        Login login = login();
        String unsigned = TestPlatform.part(TestPlatform.header(KEY), claims(login));
        assertRefused(launch(login, unsigned + "."), Failure.SIGNATURE_WRONG);
    }

    @Test
    void case29_oneBitOfThePayloadFlipped() {
        Login login = login();
        String[] parts = platform.sign(platform.claims(login.nonce())).split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String changed = BASE64.encodeToString(
                payload.replace("\"sub\":\"4\"", "\"sub\":\"5\"").getBytes(StandardCharsets.UTF_8));
        assertRefused(launch(login, parts[0] + "." + changed + "." + parts[2]), Failure.SIGNATURE_WRONG);
    }

    @Test
    void case29_oneBitOfTheSignatureFlipped() {
        Login login = login();
        String[] parts = platform.sign(platform.claims(login.nonce())).split("\\.");
        byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
        signature[100] ^= 1;
        assertRefused(
                launch(login, parts[0] + "." + parts[1] + "." + BASE64.encodeToString(signature)),
                Failure.SIGNATURE_WRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS512", "PS256", "ES256", "RS1", "rs256"})
    void case30_algorithmsBesidesRs256(String alg) {
        assertRefused(launchWithHeader("alg", alg), Failure.ALGORITHM_UNEXPECTED);
    }

    @Test
    void case31_es256WithTheKidOfAnRsaKey() {
        Login login = login();
        String unsigned = TestPlatform.part(Map.of("alg", "ES256", "kid", KEY.getKeyID()), claims(login));
        assertRefused(
                launch(login, unsigned + "." + BASE64.encodeToString(new byte[64])), Failure.ALGORITHM_UNEXPECTED);
    }

    @Test
    void case32_keysThatTheTokenBringsAlong() throws Exception {
        RSAKey own = TestPlatform.generate("attacker", 2048);
        try (TestPlatform attacker = new TestPlatform(jdbc)) {
            attacker.publish(TestPlatform.keySet(List.of(own)));
            Map<String, Object> brought = Map.of(
                    "jwk", own.toPublicJWK().toJSONObject(),
                    "jku", attackersKeys(attacker),
                    "x5u", attackersKeys(attacker),
                    "x5c",
                            List.of(Base64.getEncoder()
                                    .encodeToString(own.toRSAPublicKey().getEncoded())));
            for (String name : brought.keySet()) {
                Login login = login();
                Map<String, Object> header = TestPlatform.header(own);
                header.put(name, brought.get(name));
                String token = TestPlatform.sign(own, header, claims(login));
                assertRefused(launch(login, token), Failure.KEY_UNKNOWN);
            }
            assertThat(attacker.keyRequests).hasValue(0);
        }
    }

    private static String attackersKeys(TestPlatform attacker) {
        return attacker.issuer.replaceFirst("/moodle.*", "/jwks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "' or 1=1 --", "http://127.0.0.1:1/jwks", "first\u0000"})
    void case33_kidThatIsAnAttack(String kid) {
        HttpResponse<String> answer = launchWithHeader("kid", kid);
        assertRefused(answer, kid.contains("\u0000") ? Failure.HEADER_MALFORMED : Failure.KEY_UNKNOWN);
    }

    @Test
    void case33_kidOfTenKilobytes() {
        assertRefused(launchWithHeader("kid", "k".repeat(10_000)), Failure.HEADER_TOO_LONG);
        assertRefused(launchWithHeader("kid", "k".repeat(256)), Failure.KEY_ID_INVALID);
    }

    @Test
    void case33_kidThatIsNoText() {
        assertRefused(launchWithHeader("kid", 1), Failure.KEY_ID_INVALID);
        assertRefused(launchWithHeader("kid", List.of(KEY.getKeyID())), Failure.KEY_ID_INVALID);
        assertRefused(launchWithHeader("kid", ""), Failure.KEY_ID_INVALID);
    }

    @Test
    void case34_keyOfAnotherPlatform() {
        try (TestPlatform other = new TestPlatform(jdbc)) {
            other.publish(TestPlatform.keySet(List.of(OTHER_KEY)));
            browser.cookies.clear();
            Login login = login();
            String token = TestPlatform.sign(OTHER_KEY, TestPlatform.header(OTHER_KEY), claims(login));
            assertRefused(launch(login, token), Failure.KEY_UNKNOWN);
        }
    }

    @Test
    void case35_keyForEncryption() {
        Map<String, Object> forEncryption =
                new LinkedHashMap<>(OTHER_KEY.toPublicJWK().toJSONObject());
        forEncryption.put("use", "enc");
        publish(KEY.toPublicJWK().toJSONObject(), forEncryption);
        assertRefused(launchSignedBy(OTHER_KEY), Failure.KEY_UNKNOWN);
    }

    @Test
    void case35_symmetricKey() {
        String secret = BASE64.encodeToString(new byte[32]);
        publish(KEY.toPublicJWK().toJSONObject(), Map.of("kty", "oct", "kid", OTHER_KEY.getKeyID(), "k", secret));
        assertRefused(launchSignedBy(OTHER_KEY), Failure.KEY_UNKNOWN);
    }

    @Test
    void case36_unknownCriticalHeader() {
        assertRefused(launchWithHeader("crit", List.of("unknown")), Failure.EXTENSION_UNKNOWN);
    }

    @Test
    void case37_payloadThatIsNotEncoded() {
        assertRefused(launchWithHeader("b64", false), Failure.EXTENSION_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"at+jwt", "logout+jwt", "JOSE", ""})
    void case38_tokenOfAnotherType(String typ) {
        assertRefused(launchWithHeader("typ", typ), Failure.TYPE_UNEXPECTED);
    }

    @Test
    void case39_keyOfLessThan2048Bits() {
        RSAKey weak = TestPlatform.generate("weak", 1024);
        platform.publish(TestPlatform.keySet(List.of(KEY, weak)));
        assertRefused(launchSignedBy(weak), Failure.KEY_UNKNOWN);
    }

    @ParameterizedTest
    @MethodSource("brokenKeySets")
    void case40_keySetThatCannotBeRead(HttpHandler answer) {
        platform.answerKeyRequests(answer);
        HttpResponse<String> page = launchSignedBy(KEY);
        assertRefused(page, Failure.KEYS_UNAVAILABLE);
        assertThat(trace(page).get("detail").toString()).contains("/jwks");
    }

    static Stream<Named<HttpHandler>> brokenKeySets() {
        return Stream.of(
                Named.of("error", it -> TestPlatform.answer(it, 500, "")),
                Named.of("page", it -> TestPlatform.answer(it, 200, "<html>Sign in</html>")),
                Named.of("huge", it -> TestPlatform.answer(it, 200, " ".repeat(10_000_000))),
                Named.of("hangs up", HttpExchange::close),
                Named.of("empty set", it -> TestPlatform.answer(it, 200, "{\"keys\":[]}")),
                Named.of("redirect to the inside", LaunchSignatureTests::redirect));
    }

    private static void redirect(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Location", "http://169.254.169.254/latest/meta-data");
        TestPlatform.answer(exchange, 302, "");
    }

    @Test
    void case40_keySetThatDripsForEver() {
        platform.answerKeyRequests(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            drip(exchange);
        });
        assertRefused(launchSignedBy(KEY), Failure.KEYS_UNAVAILABLE);
    }

    private static void drip(HttpExchange exchange) throws IOException {
        for (int i = 0; i < 200; i++) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
    }

    @Test
    void case40_lastGoodKeySetStaysWhileThePlatformIsDown() {
        assertAccepted(launchSignedBy(KEY));
        platform.answerKeyRequests(exchange -> TestPlatform.answer(exchange, 503, ""));
        assertRefused(launchSignedBy(OTHER_KEY), Failure.KEY_UNKNOWN);
        assertAccepted(launchSignedBy(KEY));
    }

    @Test
    void case41_floodOfUnknownKidsCausesOneRequest() {
        assertAccepted(launchSignedBy(KEY));
        int before = platform.keyRequests.get();
        for (int i = 0; i < 20; i++) {
            assertRefused(launchWithHeader("kid", "unknown-" + i), Failure.KEY_UNKNOWN);
        }
        assertThat(platform.keyRequests.get() - before).isLessThanOrEqualTo(1);
    }

    @Test
    void case42_es256OfZeros() {
        Login login = login();
        String unsigned = TestPlatform.part(Map.of("alg", "ES256", "kid", "ec"), claims(login));
        assertRefused(
                launch(login, unsigned + "." + BASE64.encodeToString(new byte[64])), Failure.ALGORITHM_UNEXPECTED);
    }

    @Test
    void case43_signedByTheToolsOwnKey() {
        RSAKey own = toolKeys.current();
        assertRefused(launchSignedBy(own), Failure.KEY_UNKNOWN);
    }

    private void publish(Map<String, Object> one, Map<String, Object> other) {
        platform.publish(new String(TestPlatform.json(Map.of("keys", List.of(one, other))), StandardCharsets.UTF_8));
    }

    private byte[] claims(Login login) {
        return TestPlatform.json(platform.claims(login.nonce()));
    }

    private HttpResponse<String> launchSignedBy(RSAKey key) {
        Login login = login();
        return launch(login, TestPlatform.sign(key, TestPlatform.header(key), claims(login)));
    }

    private HttpResponse<String> launchWithHeader(String name, Object value) {
        Login login = login();
        Map<String, Object> header = TestPlatform.header(KEY);
        if (value == null) {
            header.remove(name);
        } else {
            header.put(name, value);
        }
        return launch(login, TestPlatform.sign(KEY, header, claims(login)));
    }

    private HttpResponse<String> launchByHmac(byte[] secret) throws GeneralSecurityException {
        Login login = login();
        String unsigned = TestPlatform.part(Map.of("alg", "HS256", "typ", "JWT", "kid", KEY.getKeyID()), claims(login));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        String signature = BASE64.encodeToString(mac.doFinal(unsigned.getBytes(StandardCharsets.US_ASCII)));
        return launch(login, unsigned + "." + signature);
    }
}
