package org.anteroom.lti.deeplinking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anteroom.shared.Shortened;

/**
 * An activity for the course.
 *
 * @param text plain; empty for none
 * @param handle says what the activity opens: letters, digits, dots, dashes and underscores, which is all that Moodle keeps
 *     as it is
 */
public record ContentItem(String title, String text, String handle) {

    static final String TYPE = "ltiResourceLink";

    /** The name of the custom parameter, and of the parameter in the address, that carry the handle. */
    public static final String PARAMETER = "room";

    private static final int MAX_TITLE = 255;
    private static final int MAX_TEXT = 1_000;

    /** With nothing that the platform did not say it takes. */
    Map<String, Object> claim(String toolUrl, List<String> documentTargets) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("type", TYPE);
        item.put("title", Shortened.to(MAX_TITLE, title));
        if (!text.isEmpty()) {
            item.put("text", Shortened.to(MAX_TEXT, text));
        }
        // On the tool's own domain: by it a Moodle that restores the course elsewhere finds the tool again.
        item.put("url", toolUrl + "/lti/launch?" + PARAMETER + "=" + handle);
        item.put("icon", Map.of("url", toolUrl + "/img/anteroom.svg"));
        item.put("custom", Map.of(PARAMETER, handle));
        if (documentTargets.contains("window") && !documentTargets.contains("iframe")) {
            item.put("window", Map.of("targetName", "_blank"));
        }
        return item;
    }
}
