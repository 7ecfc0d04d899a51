package org.anteroom.channel.launch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anteroom.channel.content.ContentHandle;
import org.anteroom.lti.Launch;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What an activity of a copied course was, that was added without a selection: no handle tells. Only for who knows the
 * original course, as nothing here is sealed.
 */
@Repository
class CopiedActivities {

    private static final String ROOMS = """
            select l.channel_id, l.resource_link_id, l.room_id from resource_link l
            join membership m on m.channel_id = l.channel_id and m.user_id = :user
            where l.channel_id in (:channels) and l.room_id is not null and\s""";

    private final JdbcClient jdbc;
    private final CourseAncestors courses;

    CopiedActivities(JdbcClient jdbc, CourseAncestors courses) {
        this.jdbc = jdbc;
        this.courses = courses;
    }

    /** Where the platform has no history of activities, as Moodle has none, the one of the same name in the last course. */
    Optional<ContentHandle> original(Launch launch, KnownLaunch known) {
        List<ChannelId> ancestors = courses.of(launch);
        if (ancestors.isEmpty()) {
            return Optional.empty();
        }
        List<String> links = CourseHistory.ofActivity(launch);
        return links.isEmpty() ? byName(launch, known, ancestors.get(0)) : byHistory(launch, known, ancestors, links);
    }

    private Optional<ContentHandle> byHistory(
            Launch launch, KnownLaunch known, List<ChannelId> ancestors, List<String> links) {
        List<Shown> found = jdbc.sql(ROOMS + "l.resource_link_id in (:links)")
                .param("user", known.userId())
                .param("channels", ancestors.stream().map(ChannelId::value).toList())
                .param("links", links)
                .query(Shown::of)
                .list();
        List<Shown> nearest = new ArrayList<>();
        links.forEach(
                link -> found.stream().filter(it -> it.link().equals(link)).forEach(nearest::add));
        return nearest.stream().findFirst().map(it -> it.handle(launch));
    }

    private Optional<ContentHandle> byName(Launch launch, KnownLaunch known, ChannelId last) {
        if (known.linkTitle() == null || known.linkTitle().isBlank()) {
            return Optional.empty();
        }
        List<Shown> found = jdbc.sql(ROOMS + "l.title = :title limit 2")
                .param("user", known.userId())
                .param("channels", List.of(last.value()))
                .param("title", known.linkTitle())
                .query(Shown::of)
                .list();
        return found.size() == 1 ? Optional.of(found.get(0).handle(launch)) : Optional.empty();
    }

    private record Shown(ChannelId channel, String link, RoomId room) {

        static Shown of(ResultSet row, int number) throws SQLException {
            return new Shown(
                    new ChannelId(row.getLong("channel_id")),
                    row.getString("resource_link_id"),
                    new RoomId(row.getLong("room_id")));
        }

        ContentHandle handle(Launch launch) {
            return new ContentHandle(launch.registration(), channel, room);
        }
    }
}
