package demo.lms;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** "Select content": the tool in a frame of the form, and what it posts back. */
final class ContentPages {

    private final DemoLms lms;
    private final Sessions sessions;
    private final Views views;

    ContentPages(DemoLms lms, Sessions sessions, Views views) {
        this.lms = lms;
        this.sessions = sessions;
        this.views = views;
    }

    void addTo(Router router) {
        router.get("/courses/{id}/content", request -> frame(request, course(request), null))
                .get("/activities/{id}/content", request -> {
                    Activity activity = activity(request);
                    return frame(request, lms.courseOf(activity), activity);
                })
                .get("/courses/{id}/content/selection", request -> begin(request, course(request), null))
                .get("/activities/{id}/content/selection", request -> {
                    Activity activity = activity(request);
                    return begin(request, lms.courseOf(activity), activity);
                })
                .post("/courses/{id}/content", request -> receive(request, course(request), null))
                .post("/activities/{id}/content", request -> {
                    Activity activity = activity(request);
                    return receive(request, lms.courseOf(activity), activity);
                });
    }

    private Course course(Request request) {
        return lms.campus().course(request.id()).orElseThrow(Refusal::notFound);
    }

    private Activity activity(Request request) {
        return lms.campus().activity(request.id()).orElseThrow(Refusal::notFound);
    }

    private Response frame(Request request, Course course, @Nullable Activity activity) {
        requireTeacher(request, course);
        return views.page(request, "content", Map.of("course", course, "address", address(course, activity)));
    }

    private Response begin(Request request, Course course, @Nullable Activity activity) {
        Session session = requireTeacher(request, course);
        String launch = session.begin(new ContentRequest(course, activity));
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("iss", lms.issuer());
        fields.put("target_link_uri", lms.tool().url().toString());
        fields.put("login_hint", session.person().sub());
        fields.put("lti_message_hint", "{\"launchid\":\"" + launch + "\"}");
        fields.put("client_id", Tool.CLIENT_ID);
        fields.put("lti_deployment_id", Tool.DEPLOYMENT_ID);
        return views.page(request, "submit", Map.of("action", lms.tool().loginUrl(), "fields", fields));
    }

    static String address(Course course, @Nullable Activity activity) {
        return activity == null ? "/courses/" + course.id() + "/content" : "/activities/" + activity.id() + "/content";
    }

    /** What the tool's site sends comes without our cookie; sent once more by our own page, it has it. */
    private Response receive(Request request, Course course, @Nullable Activity activity) throws ParseException {
        if (sessions.of(request).isEmpty() && request.lacks("repost")) {
            Map<String, String> again = new LinkedHashMap<>(request.parameters());
            again.put("repost", "1");
            return views.page(request, "submit", Map.of("action", address(course, activity), "fields", again));
        }
        requireTeacher(request, course);
        JWTClaimsSet answer = verified(request.parameters().getOrDefault("JWT", ""));
        List<Object> items = answer.getListClaim(ContentClaims.DEEP_LINKING + "content_items");
        if (activity != null && items.size() > 1) {
            throw new Refusal(400, "One item only was asked for.");
        }
        items.forEach(item -> keep(course, activity, (Map<?, ?>) item));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("course", course);
        return views.page(request, "return", model);
    }

    private void keep(Course course, @Nullable Activity activity, Map<?, ?> item) {
        if (!"ltiResourceLink".equals(item.get("type"))) {
            throw new Refusal(400, "Only activities of the tool were asked for.");
        }
        Map<String, String> custom = new LinkedHashMap<>();
        ((Map<?, ?>) item.get("custom")).forEach((key, value) -> custom.put(key.toString(), value.toString()));
        String url = String.valueOf(item.get("url"));
        if (activity != null) {
            lms.campus()
                    .replace(new Activity(
                            activity.id(), activity.courseId(), activity.title(), activity.description(), custom, url));
            return;
        }
        String text = item.get("text") == null ? "" : item.get("text").toString();
        lms.campus()
                .addActivity(id -> new Activity(id, course.id(), String.valueOf(item.get("title")), text, custom, url));
    }

    private Session requireTeacher(Request request, Course course) {
        Session session = sessions.of(request).orElseThrow(() -> new Refusal(403, "Say first who you are."));
        lms.requireAccess(session.person(), course);
        boolean teaches = session.person().admin()
                || course.roleOf(session.person())
                        .filter(role -> role == Role.TEACHER || role == Role.TEACHING_ASSISTANT)
                        .isPresent();
        if (!teaches) {
            throw new Refusal(403, "Only teachers can change the course.");
        }
        return session;
    }

    /** As Moodle: the tool's signature, times without any leeway, the client id as issuer. */
    private JWTClaimsSet verified(String jwt) {
        try {
            DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                    JWSAlgorithm.RS256,
                    JWKSourceBuilder.create(URI.create(lms.tool().jwksUrl()).toURL())
                            .build()));
            DefaultJWTClaimsVerifier<SecurityContext> rules = new DefaultJWTClaimsVerifier<>(
                    lms.issuer(),
                    new JWTClaimsSet.Builder().issuer(Tool.CLIENT_ID).build(),
                    Set.of("exp", "iat", "nonce"));
            rules.setMaxClockSkew(0);
            processor.setJWTClaimsSetVerifier(rules);
            return processor.process(jwt, null);
        } catch (ParseException | BadJOSEException | JOSEException | MalformedURLException refused) {
            throw new Refusal(403, "The tool's answer is not valid: " + refused.getMessage());
        }
    }
}
