package demo.lms;

import java.util.Map;

/**
 * The tool's activity in a course: a resource link.
 *
 * @param description plain text, with any line ends
 * @param custom custom parameters of this link; values may be variables such as {@code $Context.id}
 */
public record Activity(long id, long courseId, String title, String description, Map<String, String> custom) {

    public Activity {
        custom = Map.copyOf(custom);
    }

    /** Moodle numbers the modules of its courses apart from the activities, so that the two are not mixed up. */
    public long moduleId() {
        return id + 100;
    }
}
