package org.anteroom.lti.services;

import java.util.Map;
import java.util.function.Consumer;
import org.anteroom.lti.services.ServiceFailure.Code;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A service's answer as JSON, whatever it says of itself: Moodle's token endpoint calls its own text/html. */
final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private Json() {}

    static Map<String, Object> object(String body) {
        try {
            Map<String, Object> members = MAPPER.readValue(body, MEMBERS);
            if (members != null) {
                return members;
            }
        } catch (JacksonException malformed) {
            throw unreadable(body);
        }
        throw unreadable(body);
    }

    /** Hands over the objects of one list in the answer, each on its own: a page of a large course is long. */
    static void each(String body, String list, Consumer<Map<String, Object>> consumer) {
        boolean found = false;
        try (JsonParser parser = MAPPER.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw unreadable(body);
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean named = parser.currentName().equals(list);
                if (parser.nextToken() == JsonToken.START_ARRAY && named) {
                    found = true;
                    elements(parser, consumer);
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException malformed) {
            throw unreadable(body);
        }
        if (!found) {
            throw new ServiceFailure(Code.UNREADABLE, "the answer is JSON without the list \"" + list + "\"");
        }
    }

    private static void elements(JsonParser parser, Consumer<Map<String, Object>> consumer) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == null) {
                throw new ServiceFailure(Code.UNREADABLE, "the answer ends in the middle");
            }
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                consumer.accept(parser.readValueAs(MEMBERS));
            } else {
                parser.skipChildren();
            }
        }
    }

    private static ServiceFailure unreadable(String body) {
        boolean page = body.stripLeading().startsWith("<");
        return new ServiceFailure(
                Code.UNREADABLE,
                page
                        ? "answered with a page instead of data"
                        : body.isBlank() ? "answered with nothing" : "answered with something that is no JSON");
    }
}
