package org.anteroom.media.manage;

import java.time.Clock;
import java.util.List;
import org.anteroom.channel.AccessibleChannel;
import org.anteroom.channel.ChannelLog;
import org.anteroom.media.MediaItem;
import org.anteroom.media.PurgeMedia;
import org.anteroom.shared.UserId;
import org.anteroom.web.Visit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Media on their way out: for thirty days they can come back to the place that they had. */
@Repository
class DeletedMedia {

    private static final int MOST_SHOWN = 200;

    /** A deleted item, as its list shows it. */
    record Line(long id, String title) {}

    private final JdbcClient jdbc;
    private final ChannelLog log;
    private final Clock clock;

    DeletedMedia(JdbcClient jdbc, ChannelLog log, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.clock = clock;
    }

    /** What the person may bring back, last deleted first: the channel's for managers, their own for others. */
    List<Line> of(Visit visit, AccessibleChannel membership) {
        return jdbc.sql("""
                select id, title from media_item
                where channel_id = :channel and deleted_at > :since
                  and (:manager or (created_by = :user and kind = 'UPLOAD'))
                order by deleted_at desc, id desc limit\s""" + MOST_SHOWN)
                .param("channel", membership.channel().id().value())
                .param("since", clock.instant().minus(PurgeMedia.KEPT))
                .param("manager", membership.isManager())
                .param("user", visit.user().value())
                .query(Line.class)
                .list();
    }

    @Transactional
    public void delete(MediaItem item, UserId person) {
        int deleted = jdbc.sql("""
                update media_item set deleted_at = :now where channel_id = :channel and id = :id and deleted_at is null
                """)
                .param("now", clock.instant())
                .param("channel", item.channel().value())
                .param("id", item.id())
                .update();
        if (deleted > 0) {
            log.add(item.channel(), person, "media.deleted", item.title());
        }
    }

    @Transactional
    public void restore(MediaItem item, UserId person) {
        int restored = jdbc.sql("""
                update media_item set deleted_at = null
                where channel_id = :channel and id = :id and deleted_at is not null
                """)
                .param("channel", item.channel().value())
                .param("id", item.id())
                .update();
        if (restored > 0) {
            log.add(item.channel(), person, "media.restored", item.title());
        }
    }
}
