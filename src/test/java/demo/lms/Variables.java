package demo.lms;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Custom parameters and the variables in them, with Moodle's peculiarities. */
final class Variables {

    static final List<String> NAMES = List.of(
            "Context.id",
            "Context.label",
            "Context.title",
            "Context.id.history",
            "CourseSection.title",
            "CourseSection.label",
            "CourseSection.timeFrame.begin",
            "CourseSection.timeFrame.end",
            "ResourceLink.id",
            "ResourceLink.title",
            "ResourceLink.description",
            "User.id",
            "User.username",
            "Person.name.full",
            "Person.name.given",
            "Person.name.family",
            "Person.email.primary",
            "Moodle.Person.userGroupIds");

    private final Person person;
    private final Course course;
    private final Activity activity;

    Variables(Person person, Course course, Activity activity) {
        this.person = person;
        this.course = course;
        this.activity = activity;
    }

    /** The link's parameters and the tool's; the tool's win. A key that is not plain arrives in two spellings. */
    Map<String, Object> custom() {
        Map<String, Object> sent = new TreeMap<>();
        send(activity.custom(), sent);
        send(Tool.CUSTOM, sent);
        return sent;
    }

    private void send(Map<String, String> parameters, Map<String, Object> sent) {
        parameters.forEach((key, value) -> {
            sent.put(key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_"), substituted(value));
            sent.put(key, substituted(value));
        });
    }

    /** Only a value that is a known variable from end to end is replaced; an unknown one stays as it is written. */
    private String substituted(String value) {
        if (value.startsWith("\\")) {
            return value.substring(1);
        }
        return value.startsWith("$") && NAMES.contains(value.substring(1)) ? valueOf(value.substring(1)) : value;
    }

    private String valueOf(String variable) {
        return switch (variable) {
            case "Context.id" -> Long.toString(course.id());
            case "Context.label", "CourseSection.label" -> course.label();
            case "Context.title", "CourseSection.title" -> course.title();
            case "Context.id.history" ->
                course.history().stream().map(String::valueOf).collect(Collectors.joining(","));
            case "CourseSection.timeFrame.begin" -> course.begins().toString();
            case "ResourceLink.id" -> Long.toString(activity.id());
            case "ResourceLink.title" -> activity.title();
            case "ResourceLink.description" -> activity.description();
            case "User.id" -> person.sub();
            case "User.username" -> person.username();
            case "Person.name.full" -> person.name();
            case "Person.name.given" -> person.givenName();
            case "Person.name.family" -> person.familyName();
            case "Person.email.primary" -> person.email();
            // Known, but empty here: no course has an end or groups.
            default -> "";
        };
    }
}
