package org.anteroom.cloning;

import java.time.Clock;
import org.anteroom.shared.RoomId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The copy itself: five statements, however much the room holds. Numbers within the room, and so references, stay. */
@Repository
class RoomCopies {

    private static final String ROOM = """
            insert into room (channel_id, owner_id, parent_id, name, description, tags, published, mode,
              questions_enabled, group_chat_enabled, next_number, version, created_at)
            select j.channel_id, j.requested_by, r.id, j.name, j.description, j.tags, false, r.mode,
              r.questions_enabled, r.group_chat_enabled, r.next_number, j.version, :now
            from clone_job j join room r on r.id = j.source_id
            where j.id = :job
            """;

    private static final String ASSETS = """
            insert into asset (room_id, number, kind, title, media_type, size, sha256, url, created_at)
            select :copy, number, kind, title, media_type, size, sha256, url, created_at
            from asset where room_id = :source
            """;

    private static final String STORYBOARD = """
            insert into storyboard_item (room_id, number, position, title, asset_number, content, speaker_notes, minutes)
            select :copy, number, position, title, asset_number, content, speaker_notes, minutes
            from storyboard_item where room_id = :source
            """;

    private static final String INTERACTIONS = """
            insert into interaction (room_id, number, type, state, prompt, multiple_answers, results_shared,
              duration_seconds, scale_maximum, word_maximum, link_url, link_label, version)
            select :copy, number, type, 'DRAFT', prompt, multiple_answers, results_shared,
              duration_seconds, scale_maximum, word_maximum, link_url, link_label, 1
            from interaction where room_id = :source and state <> 'DELETED'
            """;

    private static final String OPTIONS = """
            insert into interaction_option (room_id, interaction_number, number, label, correct)
            select :copy, o.interaction_number, o.number, o.label, o.correct
            from interaction_option o
            join interaction i on i.room_id = o.room_id and i.number = o.interaction_number
            where o.room_id = :source and i.state <> 'DELETED'
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    RoomCopies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    RoomId add(CloneJob job) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(ROOM)
                .param("job", job.id().value())
                .param("now", clock.instant())
                .update(key, "id");
        RoomId copy = new RoomId(key.getKey().longValue());
        fill(copy, job.source());
        return copy;
    }

    /** Assets come before the storyboard, interactions before their options: the former are referred to. */
    private void fill(RoomId copy, RoomId source) {
        for (String children : new String[] {ASSETS, STORYBOARD, INTERACTIONS, OPTIONS}) {
            jdbc.sql(children)
                    .param("copy", copy.value())
                    .param("source", source.value())
                    .update();
        }
    }
}
