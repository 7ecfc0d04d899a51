package org.anteroom.lti.token;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a verified token says. A reader gives null for what is absent or of another type than it reads. */
public record Claims(Map<String, Object> values) {

    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

    public static final String MESSAGE_TYPE = LTI + "message_type";
    public static final String VERSION = LTI + "version";
    public static final String DEPLOYMENT_ID = LTI + "deployment_id";
    public static final String TARGET_LINK_URI = LTI + "target_link_uri";
    public static final String ROLES = LTI + "roles";
    public static final String CONTEXT = LTI + "context";
    public static final String RESOURCE_LINK = LTI + "resource_link";
    public static final String CUSTOM = LTI + "custom";
    public static final String LAUNCH_PRESENTATION = LTI + "launch_presentation";
    public static final String NAMES_AND_ROLES = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
    public static final String GROUPS = "https://purl.imsglobal.org/spec/lti-gs/claim/groupsservice";

    private static final int MAX_IDENTIFIER = 255;

    /** The year 9999: what is later is no number of seconds. */
    private static final long MAX_TIME = 253_402_300_799L;

    public boolean has(String name) {
        return values.get(name) != null;
    }

    @Nullable
    public String text(String name) {
        return values.get(name) instanceof String text ? text : null;
    }

    /** What names a person, course or activity: databases and people must be able to tell two of them apart. */
    @Nullable
    public String identifier(String name) {
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
    public Long seconds(String name) {
        Object value = values.get(name);
        boolean whole = value instanceof Integer || value instanceof Long;
        return whole && ((Number) value).longValue() > 0 && ((Number) value).longValue() <= MAX_TIME
                ? Long.valueOf(((Number) value).longValue())
                : null;
    }

    /** Of a list that holds texts alone. */
    @Nullable
    public List<String> texts(String name) {
        return values.get(name) instanceof List<?> list && list.stream().allMatch(String.class::isInstance)
                ? list.stream().map(String.class::cast).toList()
                : null;
    }

    /** The members of an object; empty where it is not one. */
    @SuppressWarnings("unchecked") // members of a JSON object have names
    public Claims object(String name) {
        return new Claims(values.get(name) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of());
    }
}
