package demo.lms;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * LTI postMessage Storage: the page around a tool keeps data for it. Off at first, as in Moodle; a test may have it as other
 * platforms have it, or as none should.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-pm-s/v0p1">LTI postMessage Storage</a>
 */
public final class PlatformStorage {

    /** How the storage answers. */
    public enum Mode {
        NONE,
        /** By the page itself, as Sakai. */
        PARENT,
        /** By a frame beside the tool, as Canvas and Blackboard. */
        FRAME,
        /** By the former names of the messages, as Brightspace; for others it has errors. */
        LEGACY,
        /** Announced, but never answering, as in the apps of Canvas. */
        SILENT,
        /** With an error, whatever it is asked. */
        REFUSING,
        /** Long after anybody waits for it. */
        LATE,
        /** With something else than was stored. */
        OTHER_VALUE,
        /** By a frame of another origin than the platform's. */
        FOREIGN_FRAME;

        static Optional<Mode> named(String name) {
            return Stream.of(values()).filter(it -> it.name().equals(name)).findFirst();
        }

        boolean inFrame() {
            return this == FRAME || this == FOREIGN_FRAME;
        }
    }

    private static final String FRAME_NAME = "lti_storage_frame";

    private volatile Mode mode = Mode.NONE;

    public void become(Mode other) {
        mode = other;
    }

    void addTo(Router router, DemoLms lms, Views views) {
        router.get(
                        "/storage",
                        request -> views.page(
                                request,
                                "storage",
                                Map.of("mode", mode, "tool", lms.tool().origin())))
                .get("/assets/storage.js", views::asset)
                .post("/platform/storage", request -> {
                    become(request.parameter("mode").flatMap(Mode::named).orElse(Mode.NONE));
                    return Response.redirect("/platform");
                });
    }

    /** What a login tells the tool. */
    Optional<String> target() {
        if (mode == Mode.NONE) {
            return Optional.empty();
        }
        return Optional.of(mode.inFrame() ? FRAME_NAME : "_parent");
    }

    /** For the page around the tool. */
    Mode mode() {
        return mode;
    }
}
