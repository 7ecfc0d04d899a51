package demo.lms;

import java.time.Clock;
import java.util.Map;

/** The LMS as a platform: what a tool asks it for, and a page for its admin. */
final class PlatformPages {

    private final DemoLms lms;
    private final Views views;
    private final TokenEndpoint tokens;

    PlatformPages(DemoLms lms, Views views, Clock clock) {
        this.lms = lms;
        this.views = views;
        this.tokens = new TokenEndpoint(lms, clock);
    }

    void addTo(Router router) {
        router.get(Site.CONFIGURATION, request -> Response.json(lms.site().openIdConfiguration()))
                .get(Site.KEYS, request -> Response.json(lms.keys().published()))
                .post(Site.TOKEN, tokens::answer)
                .get("/platform", this::show)
                .post("/platform/keys", this::rotate)
                .get("/assets/lms.css", views::asset)
                .get("/assets/lms.js", views::asset);
    }

    private Response show(Request request) {
        return views.page(
                request,
                "platform",
                Map.of(
                        "registration",
                        lms.registrationProperties(),
                        "keys",
                        lms.keys().ids(),
                        "mode",
                        lms.storage().mode(),
                        "modes",
                        PlatformStorage.Mode.values()));
    }

    private Response rotate(Request request) {
        lms.rotateKeys();
        return Response.redirect("/platform");
    }
}
