package org.anteroom.cloning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@AnteroomTest
@Import(Cloning.class)
class PurgeCloneJobsTests {

    @Autowired
    PurgeCloneJobs purge;

    @Autowired
    CopyRoom copyRoom;

    @Autowired
    CloneJobs jobs;

    @Autowired
    Cloning cloning;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Campus campus;

    @Test
    void finishedJobsOfNinetyDaysAgoGoAndOthersStay() {
        ChannelId biology = campus.channel("Biology");
        Person ada = campus.manager("Ada", biology);
        RoomId cells = campus.room(biology, ada).create();
        CloneJobId old = cloning.job(ada, cells, biology);
        CloneJobId pending = cloning.job(ada, cells, biology);
        CloneJobId young = cloning.job(ada, cells, biology);
        copyRoom.copy(old);
        copyRoom.copy(young);
        age(old, Duration.ofDays(91));
        age(pending, Duration.ofDays(91));
        age(young, Duration.ofDays(89));

        purge.run();

        assertThat(jobs.find(ada.id(), old)).isEmpty();
        assertThat(jobs.find(ada.id(), pending)).isPresent();
        assertThat(jobs.find(ada.id(), young)).isPresent();
        assertThat(cloning.copies(cells)).isEqualTo(2);
    }

    private void age(CloneJobId job, Duration age) {
        jdbc.sql("update clone_job set created_at = :at where id = :id")
                .param("at", Instant.now().minus(age).truncatedTo(ChronoUnit.MICROS))
                .param("id", job.value())
                .update();
    }
}
