package org.anteroom.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.anteroom.AnteroomApplication;
import org.anteroom.AnteroomTest;
import org.anteroom.EventReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Another node on the same database. */
class TwoNodesTests extends RoomStreamFixture {

    @Autowired
    HikariDataSource database;

    @Autowired
    RoomTails tails;

    @Test
    void eventsOfOneNodeAreHeardOnTheOtherAndAnyServesWhoComesAgain() {
        int here = port;
        EventReader again;
        try (ConfigurableApplicationContext other = new SpringApplicationBuilder(AnteroomApplication.class)
                .run(
                        "--spring.datasource.url=" + database.getJdbcUrl(),
                        "--anteroom.data-directory=target/test-data/other-node",
                        "--anteroom.key-encryption-key=" + AnteroomTest.KEY_ENCRYPTION_KEY,
                        "--anteroom.roster.poll=1d",
                        "--spring.config.import=",
                        "--server.port=0")) {
            port = other.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            EventReader there = listen(ben);
            tell("1");
            there.awaitLine(data("1"));
            assertThat(tails.follows(room)).isFalse();

            port = here;
            EventReader hers = listen(ada);
            RoomEvents elsewhere = other.getBean(RoomEvents.class);
            other.getBean(TransactionTemplate.class).executeWithoutResult(status -> elsewhere.append(room, chat("2")));
            hers.awaitLine(data("2"));
            there.awaitLine(data("2"));

            other.close();
            there.awaitLine(EventReader.END);
            tell("3");
            again = listen(ben, "", 1);
        }
        again.awaitLine(data("3"));
        assertThat(again.lines()).containsSubsequence(data("2"), data("3")).doesNotContain(data("1"));
    }
}
