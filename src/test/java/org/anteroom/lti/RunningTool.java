package org.anteroom.lti;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.anteroom.AnteroomTest;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestPropertySource;

/** The whole tool on a port of its own. It is known as http://localhost:8080 all the same, as behind a proxy. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {
            "spring.datasource.url=${anteroom.test.url:jdbc:h2:mem:${random.uuid};MODE=MySQL;DB_CLOSE_DELAY=-1}",
            "anteroom.data-directory=target/test-data/${random.uuid}",
            // Applications that share a database must share the key to it.
            "anteroom.key-encryption-key=" + AnteroomTest.KEY_ENCRYPTION_KEY,
            "anteroom.public-url=http://localhost:8080",
            // Tests read rosters when they want to.
            "anteroom.roster.poll=1d",
            // The platforms of the tests are on this machine.
            "anteroom.lti.allowed-hosts=127.0.0.1",
            "spring.config.import="
        })
@interface RunningTool {}
