package org.anteroom.media;

import java.util.List;
import java.util.Optional;
import org.anteroom.channel.AccessibleChannel;
import org.anteroom.web.Visit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** A channel's media as one person sees them, in the order that its managers gave them: one statement for a page. */
@Repository
public class Gallery {

    /** The condition that says what {@link MediaPermission#SEE} says; a test compares the two. */
    private static final String VISIBLE = """
            and i.deleted_at is null and (not i.hidden or :manager or (:own and i.created_by = :user and i.kind = 'UPLOAD'))
            """;

    private static final String PAGE = MediaItems.SELECT + VISIBLE + """
            and i.position < coalesce((select p.position from media_item p
              where p.channel_id = :channel and p.id = :after), 2147483647)
            and (lower(i.title) like :text escape '!' or lower(i.description) like :text escape '!')
            and (not :recordings or i.kind = 'RECORDING')
            and (not :mine or (i.created_by = :user and i.kind = 'UPLOAD'))
            order by i.position desc limit :limit
            """;

    private static final String HERE = """
            (select h.position from media_item h where h.channel_id = :channel and h.id = :here)
            """;
    private static final String PREVIOUS =
            MediaItems.SELECT + VISIBLE + " and i.position > " + HERE + " order by i.position limit 1";
    private static final String NEXT =
            MediaItems.SELECT + VISIBLE + " and i.position < " + HERE + " order by i.position desc limit 1";

    private final JdbcClient jdbc;

    Gallery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public MediaPage page(Visit visit, AccessibleChannel membership, MediaFilter filter, int size) {
        List<AccessibleMedia> found = visible(PAGE, visit, membership)
                .param("after", filter.after() == null ? 0 : filter.after())
                .param("text", filter.pattern())
                .param("recordings", filter.recordings())
                .param("mine", filter.own())
                .param("limit", size + 1)
                .query(MediaItems::item)
                .list()
                .stream()
                .map(item -> AccessibleMedia.of(item, membership, visit))
                .toList();
        return MediaPage.of(found, size);
    }

    /** The one before it in the order of the channel. */
    public Optional<MediaItem> previous(Visit visit, AccessibleChannel membership, MediaItem item) {
        return neighbour(PREVIOUS, visit, membership, item);
    }

    public Optional<MediaItem> next(Visit visit, AccessibleChannel membership, MediaItem item) {
        return neighbour(NEXT, visit, membership, item);
    }

    private Optional<MediaItem> neighbour(String sql, Visit visit, AccessibleChannel membership, MediaItem item) {
        return visible(sql, visit, membership)
                .param("here", item.id())
                .query(MediaItems::item)
                .optional();
    }

    private StatementSpec visible(String sql, Visit visit, AccessibleChannel membership) {
        return jdbc.sql(sql)
                .param("channel", membership.channel().id().value())
                .param("manager", membership.isManager())
                .param("own", !visit.isStudentIn(membership.channel().id()))
                .param("user", visit.user().value());
    }
}
