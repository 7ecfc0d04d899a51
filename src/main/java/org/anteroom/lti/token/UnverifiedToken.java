package org.anteroom.lti.token;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.util.Base64URL;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.anteroom.lti.trace.Failure;
import org.anteroom.lti.trace.Refusal;
import org.jspecify.annotations.Nullable;

/** A token in its three parts, of which nothing may be believed yet but how it wants to be verified. */
final class UnverifiedToken {

    private static final int MAX_HEADER = 4 * 1024;

    private final String header;
    private final String payload;
    private final String signature;
    private final Optional<Map<String, Object>> headerMembers;

    private UnverifiedToken(String header, String payload, String signature) {
        this.header = header;
        this.payload = payload;
        this.signature = signature;
        this.headerMembers = header.length() > MAX_HEADER ? Optional.empty() : json(header);
    }

    /** @throws Refusal unless it has three parts; encrypted tokens have five */
    static UnverifiedToken of(String token) {
        int first = token.indexOf('.');
        int second = token.indexOf('.', first + 1);
        if (first < 1 || second <= first + 1 || token.indexOf('.', second + 1) >= 0) {
            throw new Refusal(Failure.TOKEN_MALFORMED);
        }
        return new UnverifiedToken(
                token.substring(0, first), token.substring(first + 1, second), token.substring(second + 1));
    }

    boolean hasLongHeader() {
        return header.length() > MAX_HEADER;
    }

    boolean hasHeader() {
        return headerMembers.isPresent();
    }

    /** A member of the header, whatever its type. */
    @Nullable
    Object header(String name) {
        return headerMembers.map(it -> it.get(name)).orElse(null);
    }

    boolean headerHas(String name) {
        return headerMembers.map(it -> it.containsKey(name)).orElse(false);
    }

    Optional<Map<String, Object>> payload() {
        return json(payload);
    }

    JWSObject signed() throws ParseException {
        return new JWSObject(new Base64URL(header), new Base64URL(payload), new Base64URL(signature));
    }

    private static Optional<Map<String, Object>> json(String part) {
        try {
            return StrictJson.object(Base64.getUrlDecoder().decode(part));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
