package demo.lms;

import com.nimbusds.jose.util.JSONObjectUtils;
import demo.lms.Session.PendingLaunch;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** The steps of a launch that pass through the browser. */
final class LaunchPages {

    private final DemoLms lms;
    private final Sessions sessions;
    private final Views views;
    private final Authorization authorization;

    LaunchPages(DemoLms lms, Sessions sessions, Views views, Clock clock) {
        this.lms = lms;
        this.sessions = sessions;
        this.views = views;
        this.authorization = new Authorization(lms, clock);
    }

    void addTo(Router router) {
        router.get("/activities/{id}/launch", this::begin)
                .get(Site.AUTHORIZATION, this::authorize)
                .post(Site.AUTHORIZATION, this::authorize)
                .get(Site.RETURN, this::comeBack);
    }

    private Response begin(Request request) {
        Session session = sessions.of(request).orElseThrow(() -> new Refusal(403, "Say first who you are."));
        Activity activity = lms.campus().activity(request.id()).orElseThrow(Refusal::notFound);
        lms.requireAccess(session.person(), lms.courseOf(activity));
        boolean window = request.parameter("container").filter("window"::equals).isPresent();
        PendingLaunch launch = session.begin(activity, window ? Container.WINDOW : Container.IFRAME);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("iss", lms.issuer());
        fields.put("target_link_uri", activity.target(lms.tool()));
        fields.put("login_hint", session.person().sub());
        fields.put("lti_message_hint", hint(launch));
        fields.put("client_id", lms.tool().clientId());
        fields.put("lti_deployment_id", lms.tool().deploymentId());
        lms.storage().target().ifPresent(frame -> fields.put("lti_storage_target", frame));
        return submit(request, lms.tool().loginUrl(), fields);
    }

    private static String hint(PendingLaunch launch) {
        Map<String, Object> hint = new LinkedHashMap<>();
        hint.put("cmid", launch.activity().moduleId());
        hint.put("launchid", launch.id());
        return JSONObjectUtils.toJSONString(hint);
    }

    /** What the tool's site sends comes without our cookie; sent once more by our own page, it has it. */
    private Response authorize(Request request) {
        if (sessions.of(request).isEmpty() && request.lacks("repost")) {
            Map<String, String> again = new LinkedHashMap<>(request.parameters());
            again.put("repost", "1");
            return submit(request, Site.AUTHORIZATION, again);
        }
        Session session = sessions.of(request).orElseThrow(() -> new Refusal(403, "Say first who you are."));
        return submit(request, lms.tool().redirectUri(), authorization.answer(request, session));
    }

    private Response submit(Request request, String action, Map<String, String> fields) {
        return views.page(request, "submit", Map.of("action", action, "fields", fields));
    }

    /** The return URL: what the tool has to say is shown in its frame, else the way leads out into the course. */
    private Response comeBack(Request request) {
        Course course = request.parameter("course")
                .filter(id -> id.matches("[0-9]{1,18}"))
                .flatMap(id -> lms.campus().course(Long.parseLong(id)))
                .orElseThrow(Refusal::notFound);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("course", course);
        model.put("message", request.parameters().get("lti_msg"));
        model.put("error", request.parameters().get("lti_errormsg"));
        return views.page(request, "return", model);
    }
}
