package org.anteroom.cloning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.room.Rooms;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Several threads and nodes on one real database. */
@AnteroomTest
@Import(Cloning.class)
class SimultaneousClonesTests {

    @Autowired
    RequestClone requestClone;

    @Autowired
    CopyRoom copyRoom;

    @Autowired
    FailClone failClone;

    @Autowired
    EditClone editClone;

    @Autowired
    Rooms rooms;

    @Autowired
    Cloning cloning;

    @Autowired
    OneTimeTask<Long> cloneRoom;

    @Autowired
    DbSchedulerCustomizer database;

    @Autowired
    DataSource dataSource;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Campus campus;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    private ChannelId biology;
    private Person ada;
    private RoomId cells;

    @BeforeEach
    void roomThatHoldsEverything() {
        biology = campus.channel("Biology");
        ada = campus.manager("Ada", biology);
        cells = cloning.fullRoom(campus.room(biology, ada));
    }

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void clicksOfOneDialogMakeOneClone() throws Exception {
        NewClone clone = Cloning.into(biology, "Copy");
        List<CloneJobId> jobs = atOnce(8, () -> requestClone.request(ada.id(), cells, clone));

        assertThat(jobs).hasSize(8).containsOnly(jobs.get(0));
        await().untilAsserted(() ->
                assertThat(cloning.find(ada, jobs.get(0)).isReady()).isTrue());
        assertThat(cloning.copies(cells)).isEqualTo(1);
    }

    @Test
    void attemptsAtOneJobMakeOneRoom() throws Exception {
        CloneJobId job = cloning.job(ada, cells, biology);
        atOnce(8, () -> {
            copyRoom.copy(job);
            return job;
        });

        assertThat(cloning.copies(cells)).isEqualTo(1);
        assertThat(cloning.notifications(ada)).hasSize(1);
    }

    @Test
    void twoNodesShareTheJobs() throws Exception {
        Scheduler other = Scheduler.create(dataSource, cloneRoom)
                .schedulerName(new SchedulerName.Fixed("other-node"))
                .pollingInterval(Duration.ofMillis(20))
                .threads(4)
                .alwaysPersistTimestampInUTC()
                .jdbcCustomization(database.jdbcCustomization().orElse(null))
                .build();
        other.start();
        try {
            List<CloneJobId> jobs =
                    atOnce(12, () -> requestClone.request(ada.id(), cells, Cloning.into(biology, "Copy")));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(jobs)
                            .allMatch(job -> cloning.find(ada, job).isReady()));
            assertThat(cloning.copies(cells)).isEqualTo(12);
            assertThat(cloning.notifications(ada)).hasSize(12);
        } finally {
            other.stop();
        }
    }

    /** The editor adds an asset and the item that shows it together, and takes both away again. */
    @Test
    void copySeesTheSourceBeforeOrAfterAnEditNeverBetween() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        Future<?> editor = threads.submit(() -> {
            for (int number = 100; !done.get(); number++) {
                add(number);
                if (number % 3 == 0) {
                    remove(number);
                }
            }
        });
        List<RoomId> copies = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            CloneJobId job = cloning.job(ada, cells, biology);
            copyRoom.copy(job);
            copies.add(cloning.find(ada, job).room());
        }
        done.set(true);
        editor.get();
        assertThat(copies)
                .allSatisfy(copy -> assertThat(numbers("asset", "number", copy))
                        .isEqualTo(numbers("storyboard_item", "asset_number", copy)));
        assertThat(copies.stream().map(copy -> numbers("asset", "number", copy)).distinct())
                .as("the editor was at work meanwhile")
                .hasSizeGreaterThan(1);
    }

    @Test
    void sourceDeletedWhileTheCopyWaitsForItLeavesNothing() throws Exception {
        CloneJobId job = cloning.job(ada, cells, biology);
        Future<?> copy = transaction.execute(status -> {
            rooms.lock(cells);
            Future<?> waiting = threads.submit(() -> CloneTask.run(job, 0, copyRoom, failClone));
            jdbc.sql("update room set deleted_at = created_at where id = :id")
                    .param("id", cells.value())
                    .update();
            return waiting;
        });
        copy.get();

        assertThat(cloning.find(ada, job).failureCode()).isEqualTo("source-deleted");
        assertThat(cloning.copies(cells)).isZero();
    }

    /** Saving waits for the copy or goes before it: either way the new room has what was saved last. */
    @Test
    void whatIsSavedDuringTheCopyIsNeverOverwritten() throws Exception {
        for (int i = 0; i < 10; i++) {
            CloneJobId job = cloning.job(ada, cells, biology);
            String name = "Edited " + i;
            Future<?> copy = threads.submit(() -> copyRoom.copy(job));
            boolean saved =
                    editClone.save(ada.id(), job, Cloning.into(biology, name).metadata(), 1);
            copy.get();
            assertThat(saved).isTrue();
            assertThat(cloning.room(cloning.find(ada, job).room())).containsEntry("name", name);
        }
    }

    private void add(int number) {
        transaction.executeWithoutResult(status -> {
            rooms.lock(cells);
            jdbc.sql("""
                    insert into asset (room_id, number, kind, title, url, created_at)
                    select :room, :number, 'LINK', 'Link', 'https://x.example', created_at from room where id = :room
                    """).param("room", cells.value()).param("number", number).update();
            jdbc.sql("""
                    insert into storyboard_item (room_id, number, position, title, asset_number, content, speaker_notes)
                    values (:room, :number + 100000, :number, 'Item', :number, '', '')
                    """).param("room", cells.value()).param("number", number).update();
        });
    }

    private void remove(int number) {
        transaction.executeWithoutResult(status -> {
            rooms.lock(cells);
            jdbc.sql("delete from storyboard_item where room_id = :room and asset_number = :number")
                    .param("room", cells.value())
                    .param("number", number)
                    .update();
            jdbc.sql("delete from asset where room_id = :room and number = :number")
                    .param("room", cells.value())
                    .param("number", number)
                    .update();
        });
    }

    private List<Integer> numbers(String table, String column, RoomId room) {
        return jdbc.sql("select %2$s from %1$s where room_id = :room and %2$s >= 100 order by %2$s"
                        .formatted(table, column))
                .param("room", room.value())
                .query(Integer.class)
                .list();
    }

    private <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        List<T> results = new ArrayList<>();
        for (Future<T> result : threads.invokeAll(java.util.Collections.nCopies(times, work))) {
            results.add(result.get());
        }
        return results;
    }
}
