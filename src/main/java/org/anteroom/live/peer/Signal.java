package org.anteroom.live.peer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one browser tells another to connect with it.
 *
 * @param connection which attempt it belongs to
 * @param renew asks for a new attempt
 */
record Signal(
        String connection,
        @Nullable Description description,
        @Nullable List<Candidate> candidates,
        @Nullable Boolean renew) {

    /** As {@code RTCSessionDescription} has it. */
    record Description(String type, String sdp) {

        Description {
            if (!type.matches("offer|answer")) {
                throw new IllegalArgumentException("type");
            }
        }
    }

    /** As {@code RTCIceCandidate} has it. */
    record Candidate(
            String candidate,
            @Nullable String sdpMid,
            @Nullable Integer sdpMLineIndex,
            @Nullable String usernameFragment) {}

    Signal {
        if (!connection.matches("[A-Za-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("connection");
        }
        if (candidates != null && candidates.size() > 50) {
            throw new IllegalArgumentException("candidates");
        }
        candidates = candidates == null ? List.of() : List.copyOf(candidates);
    }

    /** Whether it lets the browser send sound or pictures: a part that says nothing of its direction sends, too. */
    boolean sends() {
        return description != null
                && description
                        .sdp()
                        .lines()
                        .collect(SentParts::new, SentParts::read, (a, b) -> {})
                        .any();
    }

    /** Reads a description line by line: https://www.rfc-editor.org/rfc/rfc8866 section 6.7. */
    private static final class SentParts {

        private boolean sound;
        private boolean direction;
        private boolean found;

        void read(String line) {
            if (line.startsWith("m=")) {
                found = any();
                sound = line.startsWith("m=audio") || line.startsWith("m=video");
                direction = false;
            } else if (line.equals("a=sendrecv") || line.equals("a=sendonly")) {
                found = true;
            } else if (line.equals("a=recvonly") || line.equals("a=inactive")) {
                direction = true;
            }
        }

        boolean any() {
            return found || sound && !direction;
        }
    }
}
