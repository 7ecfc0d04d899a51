package org.anteroom.cloning;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.anteroom.shared.RoomId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills a room with as much as a course could hold, by rows alone: its files are nowhere on a disk. */
public record LargeRoom(JdbcClient jdbc, RoomId id, int times, long bytesPerAsset) {

    static final int ASSETS = 1000;
    static final int ITEMS = 500;
    static final int INTERACTIONS = 2000;
    static final int OPTIONS = 2;

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);

    public void fill() {
        for (int i = 0; i < ASSETS * times; i++) {
            asset(i);
        }
        for (int i = 0; i < ITEMS * times; i++) {
            item(100_000 + i, i);
        }
        for (int i = 0; i < INTERACTIONS * times; i++) {
            interaction(200_000 + i);
        }
    }

    private void asset(int number) {
        String sha256 = "%032x%032x".formatted(id.value(), number);
        jdbc.sql("insert into stored_blob (sha256, size, state, check_at) values (:sha256, :size, 'STORED', :now)")
                .param("sha256", sha256)
                .param("size", bytesPerAsset)
                .param("now", NOW)
                .update();
        jdbc.sql("""
                insert into asset (room_id, number, kind, title, media_type, size, sha256, created_at)
                values (:room, :number, 'FILE', :title, 'video/mp4', :size, :sha256, :now)
                """)
                .param("room", id.value())
                .param("number", number)
                .param("title", "Recording of lecture " + number)
                .param("size", bytesPerAsset)
                .param("sha256", sha256)
                .param("now", NOW)
                .update();
    }

    private void item(int number, int position) {
        jdbc.sql("""
                insert into storyboard_item (room_id, number, position, title, asset_number, content, speaker_notes, minutes)
                values (:room, :number, :position, 'Discussion', :position, :text, :text, 5)
                """)
                .param("room", id.value())
                .param("number", number)
                .param("position", position)
                .param("text", "<p>Why is it so?</p>".repeat(10))
                .update();
    }

    private void interaction(int number) {
        jdbc.sql("""
                insert into interaction (room_id, number, type, state, prompt, multiple_answers, results_shared,
                  duration_seconds, opened_at, closed_at, version)
                values (:room, :number, 'POLL', 'CLOSED', :prompt, false, true, 60, :now, :now, 3)
                """)
                .param("room", id.value())
                .param("number", number)
                .param("prompt", "What do you think of statement " + number + "?")
                .param("now", NOW)
                .update();
        for (int option = 1; option <= OPTIONS; option++) {
            jdbc.sql("""
                    insert into interaction_option (room_id, interaction_number, number, label, correct)
                    values (:room, :interaction, :number, 'I agree more or less', false)
                    """)
                    .param("room", id.value())
                    .param("interaction", number)
                    .param("number", option)
                    .update();
        }
    }
}
