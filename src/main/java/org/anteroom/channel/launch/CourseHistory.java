package org.anteroom.channel.launch;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.anteroom.lti.Launch;

/** What the launch's course and activity were copied from, as the custom parameters of the tool tell. */
final class CourseHistory {

    private static final int MOST = 20;
    private static final int MAX_IDENTIFIER = 255;
    private static final List<String> COURSES = List.of("context_history", "context_id_history");
    private static final List<String> ACTIVITIES = List.of("link_history", "resource_link_id_history");

    private CourseHistory() {}

    /** Context ids, the nearest first. Canvas may end the list with a remark; a remark names no course here. */
    static List<String> of(Launch launch) {
        return ids(launch, COURSES);
    }

    /** Ids of resource links, the nearest first; few platforms tell them. */
    static List<String> ofActivity(Launch launch) {
        return ids(launch, ACTIVITIES);
    }

    private static List<String> ids(Launch launch, List<String> parameters) {
        return parameters.stream()
                .map(name -> launch.custom().getOrDefault(name, ""))
                .filter(list -> !list.isBlank())
                .findFirst()
                .map(CourseHistory::ids)
                .orElse(List.of());
    }

    private static List<String> ids(String list) {
        return Stream.of(list.split(","))
                .map(String::strip)
                .flatMap(id -> Stream.of(id, decoded(id)))
                .filter(id -> !id.isEmpty() && id.length() <= MAX_IDENTIFIER)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Some platforms encode the ids for URLs, some do not. */
    private static String decoded(String id) {
        try {
            return URLDecoder.decode(id, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException asItIs) {
            return id;
        }
    }
}
