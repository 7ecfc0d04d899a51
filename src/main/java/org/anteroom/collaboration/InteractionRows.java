package org.anteroom.collaboration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anteroom.shared.Batches;
import org.anteroom.shared.RoomId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How an interaction stands in its two tables. */
final class InteractionRows {

    private final JdbcClient jdbc;

    InteractionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Interaction> read(RoomId room, int number) {
        return jdbc.sql("select * from interaction where room_id = :room and number = :number")
                .param("room", room.value())
                .param("number", number)
                .query((row, index) -> interaction(row, options(room, List.of(number))))
                .optional();
    }

    List<Interaction> opened(RoomId room, long session, int most) {
        List<Integer> numbers = jdbc.sql("""
                select number from interaction
                where room_id = :room and session_id = :session and state in ('LIVE', 'CLOSED')
                order by opened_at desc, number desc limit :most
                """)
                .param("room", room.value())
                .param("session", session)
                .param("most", most)
                .query(Integer.class)
                .list();
        return numbers.isEmpty() ? List.of() : all(room, numbers);
    }

    private List<Interaction> all(RoomId room, List<Integer> numbers) {
        Map<Integer, List<Option>> options = options(room, numbers);
        return jdbc.sql("""
                select * from interaction where room_id = :room and number in (:numbers)
                order by opened_at desc, number desc
                """)
                .param("room", room.value())
                .param("numbers", Batches.padded(numbers))
                .query((row, index) -> interaction(row, options))
                .list();
    }

    void insert(Interaction added) {
        jdbc.sql("""
                insert into interaction (room_id, number, type, state, prompt, multiple_answers, results_shared,
                  duration_seconds, scale_maximum, word_maximum, link_url, link_label, scheduled_at, opened_at, closed_at,
                  version)
                values (:room, :number, :type, :state, :prompt, :multiple, :shared, :duration, :scale, :words, :url,
                  :label, :scheduled, :opened, :closed, :version)
                """).params(columns(added)).update();
        insertOptions(added);
    }

    void update(Interaction changed, boolean otherOptions) {
        jdbc.sql("""
                update interaction set state = :state, prompt = :prompt, multiple_answers = :multiple,
                  results_shared = :shared, duration_seconds = :duration, scale_maximum = :scale, word_maximum = :words,
                  link_url = :url, link_label = :label, scheduled_at = :scheduled, opened_at = :opened,
                  closed_at = :closed, closes_at = :closes, version = :version + 1
                where room_id = :room and number = :number
                """).params(columns(changed)).update();
        if (otherOptions) {
            jdbc.sql("delete from interaction_option where room_id = :room and interaction_number = :number")
                    .param("room", changed.room().value())
                    .param("number", changed.number())
                    .update();
            insertOptions(changed);
        }
    }

    private void insertOptions(Interaction owner) {
        List<Option> options = owner.content().options();
        for (int i = 0; i < options.size(); i++) {
            jdbc.sql("""
                    insert into interaction_option (room_id, interaction_number, number, label, correct)
                    values (:room, :interaction, :number, :label, :correct)
                    """)
                    .param("room", owner.room().value())
                    .param("interaction", owner.number())
                    .param("number", i + 1)
                    .param("label", options.get(i).label())
                    .param("correct", options.get(i).correct())
                    .update();
        }
    }

    private static Map<String, @Nullable Object> columns(Interaction interaction) {
        InteractionContent content = interaction.content();
        CallToAction link = content.link();
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("room", interaction.room().value());
        columns.put("number", interaction.number());
        columns.put("type", interaction.type().name());
        columns.put("state", interaction.state().name());
        columns.put("prompt", content.prompt());
        columns.put("multiple", content.multipleAnswers());
        columns.put("shared", content.resultsShared());
        columns.put(
                "duration",
                content.duration() == null ? null : content.duration().toSeconds());
        columns.put("scale", content.scale());
        columns.put("words", content.words());
        columns.put("url", link == null ? null : link.url());
        columns.put("label", link == null ? null : link.label());
        columns.put("scheduled", interaction.scheduledAt());
        columns.put("opened", interaction.openedAt());
        columns.put("closed", interaction.closedAt());
        columns.put("closes", interaction.closesAt());
        columns.put("version", interaction.version());
        return columns;
    }

    private static Interaction interaction(ResultSet row, Map<Integer, List<Option>> options) throws SQLException {
        int number = row.getInt("number");
        return new Interaction(
                new RoomId(row.getLong("room_id")),
                number,
                content(row, options.getOrDefault(number, List.of())),
                InteractionState.valueOf(row.getString("state")),
                row.getObject("scheduled_at", Instant.class),
                row.getObject("opened_at", Instant.class),
                row.getObject("closed_at", Instant.class),
                row.getInt("version"));
    }

    private Map<Integer, List<Option>> options(RoomId room, List<Integer> numbers) {
        Map<Integer, List<Option>> options = new HashMap<>();
        jdbc.sql("""
                select interaction_number, label, correct from interaction_option
                where room_id = :room and interaction_number in (:numbers) order by interaction_number, number
                """)
                .param("room", room.value())
                .param("numbers", Batches.padded(numbers))
                .query(row -> {
                    options.computeIfAbsent(row.getInt("interaction_number"), number -> new ArrayList<>())
                            .add(new Option(row.getString("label"), row.getBoolean("correct")));
                });
        return options;
    }

    private static InteractionContent content(ResultSet row, List<Option> options) throws SQLException {
        Integer seconds = row.getObject("duration_seconds", Integer.class);
        String url = row.getString("link_url");
        return new InteractionContent(
                InteractionType.valueOf(row.getString("type")),
                row.getString("prompt"),
                options,
                row.getBoolean("multiple_answers"),
                row.getBoolean("results_shared"),
                seconds == null ? null : Duration.ofSeconds(seconds),
                row.getObject("scale_maximum", Integer.class),
                row.getObject("word_maximum", Integer.class),
                url == null ? null : new CallToAction(url, row.getString("link_label")));
    }
}
