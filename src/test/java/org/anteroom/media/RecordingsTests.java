package org.anteroom.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.Purge;
import org.anteroom.shared.RoomId;
import org.anteroom.storage.Blob;
import org.anteroom.storage.file.StoredFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AnteroomTest
class RecordingsTests {

    @Autowired
    Campus campus;

    @Autowired
    Recordings recordings;

    @Autowired
    MediaItems items;

    @Autowired
    MediaBlobs blobs;

    @Autowired
    PurgeMedia purgeMedia;

    @Autowired
    Purge purge;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private ChannelId biology;
    private Person ada;
    private Person max;

    @BeforeEach
    void course() {
        biology = campus.channel("Biology");
        ada = campus.manager("Ada", biology);
        max = campus.member("Max", biology);
    }

    @Test
    void recordingStandsInTheChannelAndItsModeratorsAreToldOnce() {
        NewRecording recording = recording();
        long id = recordings.add(recording);
        assertThat(recordings.add(recording)).isEqualTo(id);
        MediaItem item = items.get(biology, id);
        assertThat(item.title()).isEqualTo("Cells, 1 May");
        assertThat(item.isRecording()).isTrue();
        assertThat(item.downloadable()).isFalse();
        for (Person moderator : List.of(ada, max)) {
            assertThat(news(moderator)).containsExactly("recording-available /channels/" + biology + "/media/" + id);
        }
        assertThat(mvc.get().uri("/notifications").with(campus.as(max)))
                .bodyText()
                .contains("A recording is ready", "Cells, 1 May", "Play it");
    }

    @Test
    void recordingOutlivesItsRoom() {
        long id = recordings.add(recording());
        jdbc.sql("delete from room where channel_id = :channel")
                .param("channel", biology.value())
                .update();
        assertThat(items.get(biology, id).title()).isEqualTo("Cells, 1 May");
    }

    @Test
    void recordingsGoAfterTheTimeThatIsSetForThemAndNothingElseDoes() {
        Instant old = clock.instant().minus(Duration.ofDays(91));
        long recording = campus.media(biology, ada).recording().createdAt(old).create();
        long upload = campus.media(biology, ada).createdAt(old).create();
        long fresh = campus.media(biology, ada).recording().create();
        purgeMedia.purge();
        assertThat(left()).contains(recording, upload, fresh);
        new PurgeMedia(jdbc, purge, new MediaProperties(Duration.ofDays(90))).purge();
        assertThat(left()).containsExactlyInAnyOrder(upload, fresh);
    }

    @Test
    void deletedMediaGoAfterThirtyDaysAndTheirBytesAreReferredToUntilThen() {
        Instant now = clock.instant();
        long old = campus.media(biology, ada)
                .deletedAt(now.minus(Duration.ofDays(31)))
                .create();
        long young = campus.media(biology, ada)
                .deletedAt(now.minus(Duration.ofDays(29)))
                .create();
        String sha256 = items.get(biology, old).file().blob().sha256();
        purgeMedia.purge();
        assertThat(left()).containsExactly(young);
        assertThat(blobs.referred(List.of(sha256, "%064x".formatted(99)))).containsExactly(sha256);
    }

    private NewRecording recording() {
        campus.media(biology, ada).deletedAt(clock.instant()).create();
        RoomId room = campus.room(biology, ada).create();
        StoredFile file = new StoredFile("Cells, 1 May.webm", "video/webm", new Blob("%064x".formatted(1), 1));
        return new NewRecording(biology, room, session(room), file, ada.id(), Set.of(ada.id(), max.id()));
    }

    private long session(RoomId room) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into room_session (room_id, opened_at, opened_by) values (:room, :now, :person)")
                .param("room", room.value())
                .param("now", clock.instant())
                .param("person", ada.id().value())
                .update(key, "id");
        return key.getKey().longValue();
    }

    private List<String> news(Person person) {
        return jdbc.sql("select concat(kind, ' ', path) from notification where user_id = :user")
                .param("user", person.id().value())
                .query(String.class)
                .list();
    }

    private List<Long> left() {
        return jdbc.sql("select id from media_item where channel_id = :channel")
                .param("channel", biology.value())
                .query(Long.class)
                .list();
    }
}
