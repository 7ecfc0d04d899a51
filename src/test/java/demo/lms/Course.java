package demo.lms;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * @param label the short name
 * @param begins start of the course; it has no end
 * @param enrolments roles by the id of the person
 * @param history ids of the courses that it was copied from, the nearest first
 */
public record Course(
        long id, String label, String title, Instant begins, Map<Long, Role> enrolments, List<Long> history) {

    public Course {
        enrolments = Map.copyOf(enrolments);
        history = List.copyOf(history);
    }

    public Course(long id, String label, String title, Instant begins, Map<Long, Role> enrolments) {
        this(id, label, title, begins, enrolments, List.of());
    }

    List<Long> historyOfCopies() {
        return Stream.concat(Stream.of(id), history.stream()).toList();
    }

    public Optional<Role> roleOf(Person person) {
        return Optional.ofNullable(enrolments.get(person.id()));
    }

    /** This course with one more person, or another role for one who is in it. */
    Course with(Person person, Role role) {
        Map<Long, Role> changed = new LinkedHashMap<>(enrolments);
        changed.put(person.id(), role);
        return new Course(id, label, title, begins, changed, history);
    }

    Course without(Person person) {
        Map<Long, Role> changed = new LinkedHashMap<>(enrolments);
        changed.remove(person.id());
        return new Course(id, label, title, begins, changed);
    }
}
