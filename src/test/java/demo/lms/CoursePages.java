package demo.lms;

import java.util.List;
import java.util.Map;

/** What a person sees: the courses, a course, an activity with the tool in a frame; and who they are. */
final class CoursePages {

    private final DemoLms lms;
    private final Sessions sessions;
    private final Views views;

    CoursePages(DemoLms lms, Sessions sessions, Views views) {
        this.lms = lms;
        this.sessions = sessions;
        this.views = views;
    }

    void addTo(Router router) {
        router.get("/", this::home)
                .get("/courses/{id}", this::course)
                .get("/activities/{id}", this::activity)
                .post("/session", this::become);
    }

    private Response home(Request request) {
        return sessions.of(request)
                .map(session -> views.page(request, "courses", Map.of("courses", lms.coursesOf(session.person()))))
                .orElseGet(() -> views.page(request, "people", Map.of()));
    }

    private Response course(Request request) {
        return inCourse(request, lms.campus().course(request.id()).orElseThrow(Refusal::notFound), course -> {
            List<Activity> activities = lms.campus().activities(course);
            return views.page(request, "course", Map.of("course", course, "activities", activities));
        });
    }

    private Response activity(Request request) {
        Activity activity = lms.campus().activity(request.id()).orElseThrow(Refusal::notFound);
        return inCourse(
                request,
                lms.courseOf(activity),
                course -> views.page(
                        request,
                        "activity",
                        Map.of(
                                "course",
                                course,
                                "activity",
                                activity,
                                "origin",
                                lms.tool().origin(),
                                "storage",
                                lms.storage().mode())));
    }

    private interface CoursePage {
        Response of(Course course);
    }

    /** Who has not said who they are is asked; who is not in the course does not see it. */
    private Response inCourse(Request request, Course course, CoursePage page) {
        return sessions.of(request)
                .map(session -> {
                    lms.requireAccess(session.person(), course);
                    return page.of(course);
                })
                .orElseGet(() -> views.page(request, "people", Map.of()));
    }

    private Response become(Request request) {
        Person person = request.parameter("person")
                .filter(id -> id.matches("[0-9]{1,18}"))
                .flatMap(id -> lms.campus().person(Long.parseLong(id)))
                .orElseThrow(() -> new Refusal(400, "There is no such person."));
        String back = request.parameter("back")
                .filter(path -> path.matches("/[a-z0-9/]*"))
                .orElse("/");
        Session session = sessions.of(request).orElseGet(() -> sessions.start(person));
        session.become(person);
        return Sessions.keep(session, Response.redirect(safe(back)));
    }

    private static String safe(String back) {
        return back.startsWith("//") ? "/" : back;
    }
}
