package demo.lms;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** One browser in the LMS. The person in it can change at any time. */
final class Session {

    /** A launch that has begun; the tool has yet to ask for the token. */
    record PendingLaunch(
            String id,
            Activity activity,
            Container container,
            @Nullable ContentRequest content) {}

    private final String key;
    private final Map<String, PendingLaunch> launches = new ConcurrentHashMap<>();
    private volatile Person person;

    Session(String key, Person person) {
        this.key = key;
        this.person = person;
    }

    String key() {
        return key;
    }

    /** Moodle's word against forged forms, in its return address too. It is no secret of the cookie's worth. */
    String sesskey() {
        return key.substring(0, 10);
    }

    Person person() {
        return person;
    }

    void become(Person other) {
        person = other;
    }

    PendingLaunch begin(Activity activity, Container container) {
        String id =
                "ltilaunch" + activity.id() + "_" + ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
        PendingLaunch launch = new PendingLaunch(id, activity, container, null);
        launches.put(id, launch);
        return launch;
    }

    /** @return the id of the launch */
    String begin(ContentRequest content) {
        String id = "ltilaunch_ContentItemSelectionRequest"
                + ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
        Activity none = new Activity(0, content.course().id(), "", "", Map.of());
        launches.put(id, new PendingLaunch(id, none, Container.IFRAME, content));
        return id;
    }

    /** A launch id is good once: a reload or the Back button finds nothing. */
    Optional<PendingLaunch> take(String launchId) {
        return Optional.ofNullable(launches.remove(launchId));
    }
}
