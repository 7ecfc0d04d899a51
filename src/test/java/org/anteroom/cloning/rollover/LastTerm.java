package org.anteroom.cloning.rollover;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.channel.ChannelRole;
import org.anteroom.channel.content.CourseCopies;
import org.anteroom.channel.content.CourseCopy;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A course with many rooms, filled by rows alone, and copies of it in which an activity waits for each of the rooms. */
final class LastTerm {

    private static final int OPTIONS = 3;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final CourseCopies copies;
    private final Campus campus;
    private final ChannelId original;
    final Person ada;

    LastTerm(ConfigurableApplicationContext tool) {
        jdbc = tool.getBean(JdbcClient.class);
        transaction = tool.getBean(TransactionTemplate.class);
        copies = tool.getBean(CourseCopies.class);
        campus = Campus.of(tool);
        original = campus.channel("Last term");
        ada = campus.manager("Ada", original);
    }

    /** Rooms that hold as many assets, storyboard items and interactions. */
    LastTerm fill(int rooms, int assets, int items, int interactions) {
        transaction.executeWithoutResult(status -> {
            RoomId first = room(1);
            for (int i = 1; i <= assets; i++) {
                asset(first, i);
            }
            for (int i = 1; i <= items; i++) {
                item(first, 1_000_000 + i, 1 + i % assets);
            }
            for (int i = 1; i <= interactions; i++) {
                interaction(first, 2_000_000 + i);
            }
            for (int i = 2; i <= rooms; i++) {
                same(first, room(i));
            }
        });
        return this;
    }

    /** A new course, in which nothing is decided yet. */
    CourseCopy copy(String title) {
        ChannelId channel = campus.channel(title);
        campus.join(ada, channel, ChannelRole.MANAGER);
        CourseCopy copy = copies.findOrAdd(channel, original, true);
        jdbc.sql("""
                insert into resource_link (channel_id, resource_link_id, title, created_at, copy_id, source_room_id)
                select :channel, concat('link', id), name, created_at, :copy, id from room where channel_id = :original
                """)
                .param("channel", channel.value())
                .param("copy", copy.id())
                .param("original", original.value())
                .update();
        return copy;
    }

    private RoomId room(int number) {
        return campus.room(original, ada).named("Meeting " + number).published().create();
    }

    private void asset(RoomId room, int number) {
        String sha256 = "%032x%032x".formatted(room.value(), number);
        jdbc.sql("insert into stored_blob (sha256, size, state, check_at) values (?, 1024, 'STORED', ?)")
                .params(sha256, now())
                .update();
        jdbc.sql("""
                insert into asset (room_id, number, kind, title, media_type, size, sha256, created_at)
                values (?, ?, 'FILE', 'Handout', 'application/pdf', 1024, ?, ?)
                """).params(room.value(), number, sha256, now()).update();
    }

    private void item(RoomId room, int number, int asset) {
        jdbc.sql("""
                insert into storyboard_item (room_id, number, position, title, asset_number, content, speaker_notes, minutes)
                values (?, ?, ?, 'Discussion', ?, '<p>Why is it so?</p>', '<p>Wait.</p>', 5)
                """).params(room.value(), number, number, asset).update();
    }

    private void interaction(RoomId room, int number) {
        jdbc.sql("""
                insert into interaction (room_id, number, type, state, prompt, multiple_answers, results_shared, version)
                values (?, ?, 'POLL', 'CLOSED', 'What do you think?', false, true, 3)
                """).params(room.value(), number).update();
        for (int option = 1; option <= OPTIONS; option++) {
            jdbc.sql("""
                    insert into interaction_option (room_id, interaction_number, number, label, correct)
                    values (?, ?, ?, 'I agree', false)
                    """).params(room.value(), number, option).update();
        }
    }

    private void same(RoomId from, RoomId to) {
        for (String sql : new String[] {"""
            insert into asset (room_id, number, kind, title, media_type, size, sha256, created_at)
            select ?, number, kind, title, media_type, size, sha256, created_at from asset where room_id = ?
            """, """
            insert into storyboard_item (room_id, number, position, title, asset_number, content, speaker_notes, minutes)
            select ?, number, position, title, asset_number, content, speaker_notes, minutes
            from storyboard_item where room_id = ?
            """, """
            insert into interaction (room_id, number, type, state, prompt, multiple_answers, results_shared, version)
            select ?, number, type, state, prompt, multiple_answers, results_shared, version from interaction where room_id = ?
            """, """
            insert into interaction_option (room_id, interaction_number, number, label, correct)
            select ?, interaction_number, number, label, correct from interaction_option where room_id = ?
            """}) {
            jdbc.sql(sql).params(to.value(), from.value()).update();
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
