package org.anteroom.lti;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a verified token says. A reader gives null for what is absent or of another type than it reads. */
record Claims(Map<String, Object> values) {

    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

    static final String MESSAGE_TYPE = LTI + "message_type";
    static final String VERSION = LTI + "version";
    static final String DEPLOYMENT_ID = LTI + "deployment_id";
    static final String TARGET_LINK_URI = LTI + "target_link_uri";
    static final String ROLES = LTI + "roles";
    static final String CONTEXT = LTI + "context";
    static final String RESOURCE_LINK = LTI + "resource_link";
    static final String CUSTOM = LTI + "custom";
    static final String LAUNCH_PRESENTATION = LTI + "launch_presentation";

    private static final int MAX_IDENTIFIER = 255;

    /** The year 9999: what is later is no number of seconds. */
    private static final long MAX_TIME = 253_402_300_799L;

    boolean has(String name) {
        return values.get(name) != null;
    }

    @Nullable
    String text(String name) {
        return values.get(name) instanceof String text ? text : null;
    }

    /** What names a person, course or activity: databases and people must be able to tell two of them apart. */
    @Nullable
    String identifier(String name) {
        String text = text(name);
        boolean usable = text != null
                && !text.isEmpty()
                && text.length() <= MAX_IDENTIFIER
                && text.equals(text.strip())
                && text.chars().noneMatch(Character::isISOControl);
        return usable ? text : null;
    }

    /** Seconds since 1970. */
    @Nullable
    Long seconds(String name) {
        Object value = values.get(name);
        boolean whole = value instanceof Integer || value instanceof Long;
        return whole && ((Number) value).longValue() > 0 && ((Number) value).longValue() <= MAX_TIME
                ? Long.valueOf(((Number) value).longValue())
                : null;
    }

    /** Of a list that holds texts alone. */
    @Nullable
    List<String> texts(String name) {
        return values.get(name) instanceof List<?> list && list.stream().allMatch(String.class::isInstance)
                ? list.stream().map(String.class::cast).toList()
                : null;
    }

    /** The members of an object; empty where it is not one. */
    @SuppressWarnings("unchecked") // members of a JSON object have names
    Claims object(String name) {
        return new Claims(values.get(name) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of());
    }
}
