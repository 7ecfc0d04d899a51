package demo.lms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The admin's list of tools: paste a tool's registration link, let it register itself in a frame, activate it. */
final class RegistrationPages {

    private static final String TOOLS = "/platform/tools";

    private final DemoLms lms;
    private final Sessions sessions;
    private final Views views;
    private final DynamicRegistration registration;

    RegistrationPages(DemoLms lms, Sessions sessions, Views views, DynamicRegistration registration) {
        this.lms = lms;
        this.sessions = sessions;
        this.views = views;
        this.registration = registration;
    }

    void addTo(Router router) {
        router.get(TOOLS, this::show).post(TOOLS, this::begin).post(TOOLS + "/{id}/activation", this::activate);
    }

    private Response show(Request request) {
        return page(request, Map.of());
    }

    /** The frame in which the tool registers itself; a tool that is known already is brought up to date. */
    private Response begin(Request request) {
        String url = request.parameter("url").orElse("");
        if (!url.startsWith(lms.tool().origin() + "/")) {
            throw new Refusal(
                    400, "This LMS knows one tool only, at " + lms.tool().origin() + ".");
        }
        Optional<RegisteredTool> updated = request.parameter("type")
                .filter(it -> it.matches("[0-9]{1,9}"))
                .flatMap(it -> registration.tool(Integer.parseInt(it)));
        String query = LtiBrowser.encode(List.of(
                Map.entry("openid_configuration", lms.site().url(Site.CONFIGURATION)),
                Map.entry("registration_token", registration.token(updated))));
        return page(request, Map.of("frame", url + (url.contains("?") ? "&" : "?") + query));
    }

    private Response activate(Request request) {
        registration.activate(registration.tool((int) request.id()).orElseThrow(Refusal::notFound));
        return Response.redirect(TOOLS);
    }

    private Response page(Request request, Map<String, Object> more) {
        sessions.of(request).orElseThrow(() -> new Refusal(403, "Say first who you are."));
        Map<String, Object> model = new LinkedHashMap<>(more);
        model.put("tools", registration.tools());
        return views.page(request, "tools", model);
    }
}
