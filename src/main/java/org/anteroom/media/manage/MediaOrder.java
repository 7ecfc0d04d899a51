package org.anteroom.media.manage;

import java.util.Optional;
import org.anteroom.media.MediaItem;
import org.anteroom.media.MediaItems;
import org.anteroom.shared.ChannelId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The order of a channel's media, from the highest position down. Places are named by neighbours, so two who move do no
 * harm; a neighbour that is gone meanwhile moves nothing.
 */
@Repository
class MediaOrder {

    private final MediaItems items;
    private final JdbcClient jdbc;

    MediaOrder(MediaItems items, JdbcClient jdbc) {
        this.items = items;
        this.jdbc = jdbc;
    }

    /** So that the neighbour follows it. */
    @Transactional
    public void moveBefore(MediaItem item, long neighbour) {
        items.lock(item.channel());
        int from = position(item.channel(), item.id()).orElseThrow();
        position(item.channel(), neighbour).ifPresent(to -> move(item, from, from <= to ? to : to + 1));
    }

    /** So that it follows the neighbour. */
    @Transactional
    public void moveAfter(MediaItem item, long neighbour) {
        items.lock(item.channel());
        int from = position(item.channel(), item.id()).orElseThrow();
        position(item.channel(), neighbour).ifPresent(to -> move(item, from, from >= to ? to : to - 1));
    }

    @Transactional
    public void moveToFront(MediaItem item) {
        items.lock(item.channel());
        int first = jdbc.sql("select max(position) from media_item where channel_id = :channel")
                .param("channel", item.channel().value())
                .query(Integer.class)
                .single();
        move(item, position(item.channel(), item.id()).orElseThrow(), first);
    }

    private void move(MediaItem item, int from, int to) {
        jdbc.sql("""
                update media_item set position = case when id = :id then :to else position + :shift end
                where channel_id = :channel and position between :first and :last
                """)
                .param("id", item.id())
                .param("to", to)
                .param("shift", from < to ? -1 : 1)
                .param("channel", item.channel().value())
                .param("first", Math.min(from, to))
                .param("last", Math.max(from, to))
                .update();
    }

    private Optional<Integer> position(ChannelId channel, long id) {
        return jdbc.sql("select position from media_item where channel_id = :channel and id = :id")
                .param("channel", channel.value())
                .param("id", id)
                .query(Integer.class)
                .optional();
    }
}
