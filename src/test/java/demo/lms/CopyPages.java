package demo.lms;

import java.util.LinkedHashMap;

/** What teachers do to courses: copy, import, duplicate. Custom parameters and addresses of activities are kept. */
final class CopyPages {

    private final DemoLms lms;
    private final Sessions sessions;

    CopyPages(DemoLms lms, Sessions sessions) {
        this.lms = lms;
        this.sessions = sessions;
    }

    void addTo(Router router) {
        router.post("/courses/{id}/copies", this::copy)
                .post("/courses/{id}/imports", this::importFrom)
                .post("/activities/{id}/copies", this::duplicate);
    }

    private Response copy(Request request) {
        Course course = requireCourse(request, request.id());
        return Response.redirect(
                "/courses/" + copyCourse(lms, course, course.label() + "-2").id());
    }

    private Response importFrom(Request request) {
        Course into = requireCourse(request, request.id());
        Course from = requireCourse(request, Long.parseLong(request.parameters().getOrDefault("from", "0")));
        importInto(lms, from, into);
        return Response.redirect("/courses/" + into.id());
    }

    private Response duplicate(Request request) {
        Activity activity = lms.campus().activity(request.id()).orElseThrow(Refusal::notFound);
        Course course = requireCourse(request, activity.courseId());
        duplicate(lms, activity);
        return Response.redirect("/courses/" + course.id());
    }

    private Course requireCourse(Request request, long id) {
        Session session = sessions.of(request).orElseThrow(() -> new Refusal(403, "Say first who you are."));
        Course course = lms.campus().course(id).orElseThrow(Refusal::notFound);
        lms.requireAccess(session.person(), course);
        return course;
    }

    /** A new course with the same people, whose history names the old one first. */
    static Course copyCourse(DemoLms lms, Course course, String label) {
        LinkedHashMap<Long, Role> enrolments = new LinkedHashMap<>(
                lms.campus().course(course.id()).orElseThrow().enrolments());
        Course copy = lms.campus()
                .addCourse(id ->
                        new Course(id, label, course.title(), course.begins(), enrolments, course.historyOfCopies()));
        importInto(lms, course, copy);
        return copy;
    }

    static void importInto(DemoLms lms, Course from, Course into) {
        lms.campus().activities(from).forEach(activity -> lms.campus().addActivity(id -> activity.copy(id, into.id())));
    }

    static Activity duplicate(DemoLms lms, Activity activity) {
        return lms.campus().addActivity(id -> activity.copy(id, activity.courseId()));
    }
}
