package org.anteroom;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole application without a server: real templates, security, sessions and a database of its own, H2 in memory
 * or the one of the system property {@code anteroom.test.url}. There tests share tables, so each works in the
 * {@link Campus} that it is given and asks for nothing else.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@Import(CampusConfiguration.class)
@TestPropertySource(
        properties = {
            "spring.datasource.url=${anteroom.test.url:jdbc:h2:mem:${random.uuid};MODE=MySQL;DB_CLOSE_DELAY=-1}",
            "anteroom.data-directory=target/test-data/${random.uuid}",
            // Applications that share a database must share the key to it.
            "anteroom.key-encryption-key=" + AnteroomTest.KEY_ENCRYPTION_KEY,
            // Tests read rosters when they want to.
            "anteroom.roster.poll=1d",
            // All operators of tests sign in from one address.
            "anteroom.rate-limits.signin=10000",
            // The platforms of tests are on this machine.
            "anteroom.lti.allowed-hosts=127.0.0.1",
            "spring.config.import="
        })
public @interface AnteroomTest {

    /** Of all tests: their applications may share a database, and with it the tool's keys. */
    String KEY_ENCRYPTION_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
}
