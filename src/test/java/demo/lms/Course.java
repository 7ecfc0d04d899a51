package demo.lms;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * @param label the short name
 * @param begins start of the course; it has no end
 * @param enrolments roles by the id of the person
 */
public record Course(long id, String label, String title, Instant begins, Map<Long, Role> enrolments) {

    public Course {
        enrolments = Map.copyOf(enrolments);
    }

    public Optional<Role> roleOf(Person person) {
        return Optional.ofNullable(enrolments.get(person.id()));
    }

    /** This course with one more person, or another role for one who is in it. */
    Course with(Person person, Role role) {
        Map<Long, Role> changed = new LinkedHashMap<>(enrolments);
        changed.put(person.id(), role);
        return new Course(id, label, title, begins, changed);
    }

    Course without(Person person) {
        Map<Long, Role> changed = new LinkedHashMap<>(enrolments);
        changed.remove(person.id());
        return new Course(id, label, title, begins, changed);
    }
}
