package org.anteroom.cloning;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts into a room one of everything that a room can hold, every column set. */
public record FilledRoom(JdbcClient jdbc, RoomId id) {

    static final String[] STATES = {"DRAFT", "SCHEDULED", "LIVE", "CLOSED", "DELETED"};

    private static final Instant THEN = Instant.now().minusSeconds(3600).truncatedTo(ChronoUnit.MICROS);

    public static FilledRoom fill(JdbcClient jdbc, RoomId id) {
        FilledRoom room = new FilledRoom(jdbc, id);
        room.assets();
        room.storyboard();
        room.interactions();
        jdbc.sql("""
                update room set mode = 'WEBINAR', questions_enabled = false, group_chat_enabled = false, next_number = 40,
                  version = 7, settings_version = 5 where id = :room
                """).param("room", id.value()).update();
        return room;
    }

    private void assets() {
        String sha256 = (Tokens.fingerprint(Tokens.random()) + "0".repeat(64)).substring(0, 64);
        jdbc.sql(
                        "insert into stored_blob (sha256, size, state, check_at) values (:sha256, 1073741824, 'STORED', :then)")
                .param("sha256", sha256)
                .param("then", THEN)
                .update();
        jdbc.sql("""
                insert into asset (room_id, number, kind, title, media_type, size, sha256, url, created_at) values
                (:room, 1, 'FILE', 'Slides', 'application/pdf', 1073741824, :sha256, null, :then),
                (:room, 3, 'LINK', 'Reading', null, null, null, 'https://reading.example', :then)
                """)
                .param("room", id.value())
                .param("sha256", sha256)
                .param("then", THEN)
                .update();
    }

    private void storyboard() {
        jdbc.sql("""
                insert into storyboard_item (room_id, number, position, title, asset_number, content, speaker_notes, minutes)
                values (:room, 5, 2, 'Opening', null, '<p>Welcome</p>', 'Smile', 3),
                (:room, 6, 1, 'Slides', 1, '', 'Slowly', 20)
                """).param("room", id.value()).update();
    }

    private void interactions() {
        for (int i = 0; i < STATES.length; i++) {
            jdbc.sql("""
                    insert into interaction (room_id, number, type, state, prompt, multiple_answers, results_shared,
                      duration_seconds, scale_maximum, word_maximum, link_url, link_label, scheduled_at, opened_at, closed_at,
                      version)
                    values (:room, :number, 'POLL', :state, :prompt, true, true, 60, 5, 2, 'https://link.example', 'Link',
                      :then, :then, :then, 4)
                    """)
                    .param("room", id.value())
                    .param("number", 10 + i)
                    .param("state", STATES[i])
                    .param("prompt", "Was " + STATES[i])
                    .param("then", THEN)
                    .update();
            jdbc.sql("""
                    insert into interaction_option (room_id, interaction_number, number, label, correct)
                    values (:room, :interaction, 1, 'Yes', true), (:room, :interaction, 2, 'No', false)
                    """).param("room", id.value()).param("interaction", 10 + i).update();
        }
    }
}
