package org.anteroom.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.anteroom.shared.UserId;
import org.jspecify.annotations.Nullable;

/** The visits of one browser session, oldest first. Each launch carries all of
 * them on, so only the one that is asked for is read, and all is written by hand: objects cost ten times as much. */
public final class Visits implements Externalizable {

    /** More open courses than a person works in at a time. */
    static final int LIMIT = 20;

    /** Who opens one activity all day does not push the visits of other courses out. */
    static final int LIMIT_OF_A_PLACE = 3;

    private static final String ATTRIBUTE = "visits";

    /** To be counted up with the form in which visits are written: a session in another form is over. */
    private static final long serialVersionUID = 2;

    private final LinkedHashMap<String, Kept> byKey = new LinkedHashMap<>();

    /** Signs the browser in for this visit, beside those it has, under a new session id. */
    public static void begin(HttpServletRequest request, Visit visit) {
        HttpSession known = request.getSession(false);
        if (known != null) {
            request.changeSessionId();
        }
        HttpSession session = request.getSession();
        Visits visits = of(session).orElseGet(Visits::new);
        visits.add(visit);
        session.setAttribute(ATTRIBUTE, visits);
        request.setAttribute(Visit.class.getName(), visit);
    }

    /** The visit that this request belongs to: the one it names, else the latest. */
    public static Optional<Visit> current(HttpServletRequest request) {
        if (request.getAttribute(Visit.class.getName()) instanceof Visit visit) {
            return Optional.of(visit);
        }
        // What failed may be the session, or the parameters that name the visit.
        boolean failed = request.getDispatcherType() == DispatcherType.ERROR;
        HttpSession session = failed ? null : request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        Optional<Visit> visit = of(session).flatMap(visits -> visits.find(request.getParameter(Visit.PARAMETER)));
        visit.ifPresent(found -> request.setAttribute(Visit.class.getName(), found));
        return visit;
    }

    /** The visit of this key, if it lives in this browser; the request belongs to it from now on. */
    public static Optional<Visit> resume(HttpServletRequest request, String key) {
        HttpSession session = request.getSession(false);
        Optional<Visit> visit = session == null ? Optional.empty() : of(session).flatMap(visits -> visits.find(key));
        visit.ifPresent(found -> request.setAttribute(Visit.class.getName(), found));
        return visit;
    }

    /** A visit of somebody else in this browser, if there is one. */
    public static Optional<Visit> ofOther(HttpServletRequest request, UserId user) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session).flatMap(Visits::of).stream()
                .flatMap(visits -> visits.byKey.values().stream())
                .map(Kept::visit)
                .filter(visit -> !visit.user().equals(user))
                .findFirst();
    }

    private static Optional<Visits> of(HttpSession session) {
        return Optional.ofNullable((Visits) session.getAttribute(ATTRIBUTE));
    }

    private Optional<Visit> find(@Nullable String key) {
        return Optional.ofNullable(key == null ? latest() : byKey.get(key)).map(Kept::visit);
    }

    private @Nullable Kept latest() {
        Kept latest = null;
        for (Kept visit : byKey.values()) {
            latest = visit;
        }
        return latest;
    }

    private void add(Visit visit) {
        byKey.put(visit.key(), new Kept(visit.place(), visit.written()));
        keep(LIMIT_OF_A_PLACE, kept -> kept.place().equals(visit.place()));
        keep(LIMIT, any -> true);
    }

    /** The newest of those, and all others. */
    private void keep(int limit, Predicate<Kept> counted) {
        List<String> all = byKey.entrySet().stream()
                .filter(entry -> counted.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        all.stream().limit(Math.max(0, all.size() - limit)).forEach(byKey::remove);
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        out.writeInt(byKey.size());
        for (Map.Entry<String, Kept> entry : byKey.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeUTF(entry.getValue().place());
            out.writeInt(entry.getValue().written().length);
            out.write(entry.getValue().written());
        }
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            String key = in.readUTF();
            String place = in.readUTF();
            byte[] written = new byte[in.readInt()];
            in.readFully(written);
            byKey.put(key, new Kept(place, written));
        }
    }

    private record Kept(String place, byte[] written) {

        Visit visit() {
            return Visit.read(written);
        }
    }
}
