package org.anteroom.media;

import java.text.Normalizer;
import org.anteroom.shared.LikePattern;
import org.anteroom.shared.Shortened;
import org.jspecify.annotations.Nullable;

/**
 * What of a channel's media somebody wants to see.
 *
 * @param q part of a title or a description; empty for all
 * @param recordings whether recordings alone
 * @param own whether the person's uploads alone
 * @param after the last item of the page before
 */
public record MediaFilter(
        String q, boolean recordings, boolean own, @Nullable Long after) {

    public static final MediaFilter NONE = new MediaFilter(null, false, false, null);

    private static final int LONGEST = 100;

    public MediaFilter(@Nullable String q, boolean recordings, boolean own, @Nullable Long after) {
        this.q = q == null ? "" : Shortened.to(LONGEST, q.strip());
        this.recordings = recordings;
        this.own = own;
        this.after = after;
    }

    public boolean narrows() {
        return !q.isEmpty() || recordings;
    }

    String pattern() {
        return LikePattern.containing(Normalizer.normalize(q, Normalizer.Form.NFC));
    }
}
