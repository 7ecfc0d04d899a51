package org.anteroom.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AnteroomTest
class PurgeNotificationsTests {

    @Autowired
    PurgeNotifications purge;

    @Autowired
    Notifications notifications;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Campus campus;

    @Test
    void newsOfNinetyDaysAgoGoesAndYoungerStays() {
        Person ada = campus.person("Ada");
        add(ada, "old", Duration.ofDays(91));
        add(ada, "young", Duration.ofDays(89));

        purge.run();

        assertThat(notifications.before(ada.id(), Long.MAX_VALUE))
                .extracting(Notification::subject)
                .containsExactly("young");
    }

    private void add(Person person, String subject, Duration age) {
        jdbc.sql("""
                insert into notification (user_id, kind, subject, path, created_at)
                values (:user, 'clone-ready', :subject, '/', :at)
                """)
                .param("user", person.id().value())
                .param("subject", subject)
                .param("at", Instant.now().minus(age).truncatedTo(ChronoUnit.MICROS))
                .update();
    }
}
