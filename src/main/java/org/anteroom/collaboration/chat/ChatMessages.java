package org.anteroom.collaboration.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anteroom.collaboration.chat.ChatMessage.Quote;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.Shortened;
import org.anteroom.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What can be read in a chat: the messages of the meeting that is under way in its room, else of the last one. */
@Repository
class ChatMessages {

    static final int PAGE = 50;

    private static final int QUOTED = 120;

    private static final String MESSAGE = """
            select m.id, m.author_id, u.name, m.by_moderator, m.text, m.created_at, m.pinned_at, m.reply_to,
              q.text as quoted, qu.name as quoted_name,
              (select count(*) from chat_like l where l.message_id = m.id) as likes,
              (select count(*) from chat_like l where l.message_id = m.id and l.user_id = :person) as liked
            """;

    private static final String OTHERS = """
            join user_account u on u.id = m.author_id
            left join chat_message q on q.id = m.reply_to and q.shown
            left join user_account qu on qu.id = q.author_id
            """;

    private static final String OF_MEETING = """
            where session_id = (select max(id) from room_session where room_id = :room) and place = :place and shown
            """;

    private static final String LISTED = """
            (select id, 1 as listed from chat_message %s and id < :before order by id desc limit %d)
            """.formatted(OF_MEETING, PAGE + 1);

    private static final String PINNED = """
            (select id, 0 as listed from chat_message %s and pinned_at is not null)
            """.formatted(OF_MEETING);

    private final JdbcClient jdbc;

    ChatMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last messages, and what is pinned. */
    ChatPage page(ChatStanding standing) {
        return page(standing, LISTED + "union all " + PINNED, Long.MAX_VALUE);
    }

    /** Older ones alone. */
    ChatPage before(ChatStanding standing, long id) {
        return page(standing, LISTED, id);
    }

    /** @throws DomainError 404 unless it is shown in this chat, for this meeting */
    ChatMessage get(ChatStanding standing, long id) {
        return about(standing, MESSAGE + "from chat_message m " + OTHERS + """
                where m.id = :id and m.session_id = (select max(id) from room_session where room_id = :room)
                  and m.place = :place and m.shown
                """)
                .param("id", id)
                .query(ChatMessages::message)
                .optional()
                .orElseThrow(() -> DomainError.notFound("message " + id + " in " + standing));
    }

    private ChatPage page(ChatStanding standing, String chosen, long before) {
        List<ChatMessage> listed = new ArrayList<>();
        List<ChatMessage> pinned = new ArrayList<>();
        about(
                        standing,
                        MESSAGE + ", page.listed from (" + chosen + ") page join chat_message m on m.id = page.id\n"
                                + OTHERS + "order by m.id")
                .param("before", before)
                .query(row -> {
                    (row.getBoolean("listed") ? listed : pinned).add(message(row, 0));
                });
        boolean older = listed.size() > PAGE;
        return new ChatPage(older ? listed.subList(1, listed.size()) : listed, pinned, older);
    }

    private JdbcClient.StatementSpec about(ChatStanding standing, String sql) {
        return jdbc.sql(sql)
                .param("room", standing.roomId().value())
                .param("place", standing.place().name())
                .param("person", standing.person().value());
    }

    private static ChatMessage message(ResultSet row, int number) throws SQLException {
        return new ChatMessage(
                row.getLong("id"),
                new UserId(row.getLong("author_id")),
                row.getString("name"),
                row.getBoolean("by_moderator"),
                row.getString("text"),
                row.getObject("created_at", Instant.class),
                quote(row),
                row.getInt("likes"),
                row.getInt("liked") > 0,
                row.getObject("pinned_at", Instant.class) != null);
    }

    private static @Nullable Quote quote(ResultSet row) throws SQLException {
        Long id = row.getObject("reply_to", Long.class);
        if (id == null) {
            return null;
        }
        String text = row.getString("quoted");
        return text == null
                ? new Quote(id, "", "")
                : new Quote(id, row.getString("quoted_name"), Shortened.to(QUOTED, text));
    }
}
