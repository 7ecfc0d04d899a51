package demo.lms;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** Everyone and everything in the LMS, in order of creation. */
final class Campus {

    private final ConcurrentSkipListMap<Long, Person> persons = new ConcurrentSkipListMap<>();
    private final ConcurrentSkipListMap<Long, Course> courses = new ConcurrentSkipListMap<>();
    private final ConcurrentSkipListMap<Long, Activity> activities = new ConcurrentSkipListMap<>();

    // In a Moodle the person 1 is the guest and the course 1 is the front page.
    Person addPerson(LongFunction<Person> make) {
        return add(persons, 2, make);
    }

    Course addCourse(LongFunction<Course> make) {
        return add(courses, 2, make);
    }

    Activity addActivity(LongFunction<Activity> make) {
        return add(activities, 1, make);
    }

    void replace(Activity activity) {
        activities.put(activity.id(), activity);
    }

    void enrol(Course course, Person person, Role role) {
        courses.computeIfPresent(course.id(), (id, current) -> current.with(person, role));
    }

    void unenrol(Course course, Person person) {
        courses.computeIfPresent(course.id(), (id, current) -> current.without(person));
    }

    Collection<Person> persons() {
        return Collections.unmodifiableCollection(persons.values());
    }

    Optional<Person> person(long id) {
        return Optional.ofNullable(persons.get(id));
    }

    Optional<Course> course(long id) {
        return Optional.ofNullable(courses.get(id));
    }

    Optional<Activity> activity(long id) {
        return Optional.ofNullable(activities.get(id));
    }

    Collection<Course> courses() {
        return Collections.unmodifiableCollection(courses.values());
    }

    List<Activity> activities(Course course) {
        return activities.values().stream()
                .filter(activity -> activity.courseId() == course.id())
                .toList();
    }

    /** What each person is in which course, in words. */
    Map<Long, String> descriptions() {
        return persons.values().stream().collect(Collectors.toMap(Person::id, this::describe));
    }

    private String describe(Person person) {
        return person.admin()
                ? "Site admin"
                : courses.values().stream()
                        .filter(course -> course.roleOf(person).isPresent())
                        .map(course -> course.enrolments().get(person.id()).label() + " in " + course.label())
                        .collect(Collectors.joining(", "));
    }

    private static synchronized <T> T add(ConcurrentSkipListMap<Long, T> rows, long first, LongFunction<T> make) {
        long id = rows.isEmpty() ? first : rows.lastKey() + 1;
        T row = make.apply(id);
        rows.put(id, row);
        return row;
    }
}
