package org.anteroom.cloning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@AnteroomTest
@Import(Cloning.class)
class CloneTaskTests {

    @Autowired
    CopyRoom copyRoom;

    @Autowired
    FailClone failClone;

    @Autowired
    Cloning cloning;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Campus campus;

    private Person ada;
    private RoomId cells;
    private CloneJobId job;

    @BeforeEach
    void jobThatWaits() {
        ChannelId biology = campus.channel("Biology");
        ada = campus.manager("Ada", biology);
        cells = campus.room(biology, ada).create();
        job = cloning.job(ada, cells, biology);
    }

    @Test
    void failureThatMayPassIsLeftToTheNextAttempt() {
        CopyRoom locked = breaking(new CannotAcquireLockException("busy"));

        assertThatThrownBy(() -> CloneTask.run(job, 3, locked, failClone)).hasMessage("busy");
        assertThat(cloning.find(ada, job).isPending()).isTrue();
        assertThat(cloning.notifications(ada)).isEmpty();
    }

    @Test
    void failureThatDoesNotPassIsToldAfterTheLastAttempt() {
        CloneTask.run(job, 4, breaking(new CannotAcquireLockException("busy")), failClone);

        assertFailed("clone-failed");
    }

    @Test
    void unexpectedFailureIsToldAtOnce() {
        CloneTask.run(job, 0, breaking(new DataIntegrityViolationException("bug")), failClone);

        assertFailed("clone-failed");
    }

    @Test
    void sourceDeletedMeanwhileIsTold() {
        jdbc.sql("update room set deleted_at = created_at where id = :id")
                .param("id", cells.value())
                .update();
        CloneTask.run(job, 0, copyRoom, failClone);

        assertFailed("source-deleted");
        assertThat(cloning.copies(cells)).isZero();
    }

    @Test
    void failureOfAJobThatIsReadyChangesNothing() {
        copyRoom.copy(job);
        failClone.fail(job, "clone-failed");

        assertThat(cloning.find(ada, job).isReady()).isTrue();
        assertThat(cloning.notifications(ada)).hasSize(1);
    }

    private void assertFailed(String code) {
        CloneJob failed = cloning.find(ada, job);
        assertThat(failed.isFailed()).isTrue();
        assertThat(failed.failureCode()).isEqualTo(code);
        assertThat(cloning.notifications(ada)).containsExactly("clone-failed Copy /clones/" + job);
    }

    /** Databases do not fail on demand. */
    private static CopyRoom breaking(RuntimeException failure) {
        return new CopyRoom(null, null, null, null, null, null, null) {
            @Override
            public void copy(CloneJobId id) {
                throw failure;
            }
        };
    }
}
