package org.anteroom.platform.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.anteroom.platform.PlatformChanges;
import org.anteroom.platform.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class JwksControllerTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void keySetHoldsNothingPrivate() throws Exception {
        ToolKeys keys = new ToolKeys(jdbc, new KeyEncryption(new byte[KeyEncryption.KEY_BYTES]));
        new RotateKeys(
                        keys,
                        new KeyRotationProperties(Duration.ofDays(90)),
                        transactions,
                        Clock.systemUTC(),
                        new PlatformChanges(jdbc, event -> {}))
                .afterSingletonsInstantiated();

        MvcTestResult answer = MockMvcTester.of(new JwksController(keys))
                .get()
                .uri("/.well-known/jwks.json")
                .exchange();

        assertThat(answer).hasStatusOk().hasContentType("application/json");
        assertThat(answer).hasHeader("Cache-Control", "max-age=600, public");
        String body = answer.getResponse().getContentAsString();
        assertThat(JWKSet.parse(body).getKeys()).hasSize(2);
        for (Map<String, Object> key : JSONObjectUtils.getJSONObjectArray(JSONObjectUtils.parse(body), "keys")) {
            assertThat(key).containsOnlyKeys("kty", "kid", "use", "alg", "n", "e");
            assertThat(key).containsEntry("use", "sig").containsEntry("alg", "RS256");
        }
    }
}
