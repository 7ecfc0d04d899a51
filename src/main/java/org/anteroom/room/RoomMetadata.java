package org.anteroom.room;

import java.util.List;
import java.util.regex.Pattern;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.Html;

/** Name, description and tags: what the clone dialog and the editor change. */
public record RoomMetadata(String name, Html description, List<String> tags) {

    public static final int MAX_NAME = 255;
    public static final int MAX_TAG = 64;
    public static final int MAX_TAGS = 20;

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");

    public RoomMetadata {
        name = name.strip();
        int length = name.codePointCount(0, name.length());
        if (length < 1 || length > MAX_NAME) {
            throw DomainError.invalid("room-name-length", "name of " + length + " characters", MAX_NAME);
        }
        tags = tags.stream()
                .map(RoomMetadata::tag)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        if (tags.size() > MAX_TAGS || tags.stream().anyMatch(tag -> tag.codePointCount(0, tag.length()) > MAX_TAG)) {
            throw DomainError.invalid("room-tags", tags.size() + " tags", MAX_TAGS, MAX_TAG);
        }
    }

    /** From the columns of a row; the tags stand one to a line. */
    public static RoomMetadata ofStored(String name, String description, String tags) {
        return new RoomMetadata(name, Html.ofStored(description), tags.lines().toList());
    }

    public String storedTags() {
        return String.join("\n", tags);
    }

    private static String tag(String written) {
        return CONTROLS.matcher(written).replaceAll(" ").strip();
    }
}
