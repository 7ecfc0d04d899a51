package demo.lms;

import java.util.Map;

/**
 * The tool's activity in a course: a resource link.
 *
 * @param description plain text, with any line ends
 * @param custom custom parameters of this link; values may be variables such as {@code $Context.id}
 * @param url that the tool gave for this link, or nothing
 */
public record Activity(
        long id, long courseId, String title, String description, Map<String, String> custom, String url) {

    public Activity {
        custom = Map.copyOf(custom);
    }

    /** One that leads to the tool's own address. */
    public Activity(long id, long courseId, String title, String description, Map<String, String> custom) {
        this(id, courseId, title, description, custom, "");
    }

    Activity copy(long newId, long newCourse) {
        return new Activity(newId, newCourse, title, description, custom, url);
    }

    /** Where a launch is to lead: its own address, else the tool's. */
    String target(Tool tool) {
        return url.isEmpty() ? tool.url().toString() : url;
    }

    /** Moodle numbers the modules of its courses apart from the activities, so that the two are not mixed up. */
    public long moduleId() {
        return id + 100;
    }
}
