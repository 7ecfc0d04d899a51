package demo.lms;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who is who, by the LMS's own cookie: two browsers can be two persons. */
final class Sessions {

    // Browsers share cookies between all ports of a host, so the name is our own.
    private static final String COOKIE = "DemoLmsSession";

    private final Map<String, Session> byKey = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    Optional<Session> of(Request request) {
        return Optional.ofNullable(request.cookies().get(COOKIE)).map(byKey::get);
    }

    Session start(Person person) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        Session session = new Session(HexFormat.of().formatHex(bytes), person);
        byKey.put(session.key(), session);
        return session;
    }

    /** Lax, as browsers take Moodle's own cookie over plain HTTP: what the tool's site sends comes without it. */
    static Response keep(Session session, Response response) {
        return response.with("Set-Cookie", COOKIE + "=" + session.key() + "; Path=/; HttpOnly; SameSite=Lax");
    }
}
