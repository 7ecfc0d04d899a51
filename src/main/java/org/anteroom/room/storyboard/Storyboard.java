package org.anteroom.room.storyboard;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The items of a room as its tab lists them. */
record Storyboard(List<Line> items) {

    /**
     * @param position 1 for the first, without gaps
     * @param assetKind FILE or LINK, none for a text
     */
    record Line(
            int number,
            int position,
            String title,
            @Nullable Integer minutes,
            boolean noted,
            @Nullable String assetKind,
            @Nullable String mediaType) {

        /** The name among the Bootstrap icons. */
        public String icon() {
            if (assetKind == null) {
                return "card-text";
            }
            String type = Objects.requireNonNullElse(mediaType, "");
            return switch (type.replaceFirst("/.*", "")) {
                case "" -> "link-45deg";
                case "image" -> "file-earmark-image";
                case "audio" -> "file-earmark-music";
                case "video" -> "file-earmark-play";
                default -> type.equals("application/pdf") ? "file-earmark-pdf" : "file-earmark";
            };
        }
    }

    public int minutes() {
        return items.stream()
                .map(Line::minutes)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** How many have no time planned. */
    public long unplanned() {
        return items.stream().filter(item -> item.minutes() == null).count();
    }

    Optional<Line> find(@Nullable Integer number) {
        return items.stream()
                .filter(item -> number != null && item.number() == number)
                .findFirst();
    }
}
