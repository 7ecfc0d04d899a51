package org.anteroom.room.metadata;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anteroom.room.RoomMetadata;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.Html;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * The three fields of {@code room/_metadata.html}, as written.
 *
 * @param description HTML of the editor; without the editor also plain text
 * @param tags separated by commas
 */
public record RoomMetadataForm(String name, String description, String tags) {

    /** The model attribute that the fragment reads. */
    public static final String NAME = "metadata";

    private static final Map<String, String> FIELDS =
            Map.of("room-name-length", "name", "text-too-long", "description", "room-tags", "tags");

    public RoomMetadataForm(@Nullable String name, @Nullable String description, @Nullable String tags) {
        this.name = name == null ? "" : name;
        this.description = description == null ? "" : description;
        this.tags = tags == null ? "" : tags;
    }

    public static RoomMetadataForm of(RoomMetadata metadata) {
        return new RoomMetadataForm(
                metadata.name(), metadata.description().value(), String.join(", ", metadata.tags()));
    }

    /** Empty if something is not as it must be, which {@code errors} then says at its field. */
    public Optional<RoomMetadata> toMetadata(Errors errors) {
        try {
            return Optional.of(new RoomMetadata(name, html(), List.of(tags.split("[,،\\n]"))));
        } catch (DomainError refused) {
            String field = Optional.ofNullable(FIELDS.get(refused.code())).orElseThrow(() -> refused);
            errors.rejectValue(field, refused.messageKey(), refused.arguments(), null);
            return Optional.empty();
        }
    }

    private Html html() {
        return description.indexOf('<') < 0 ? Html.ofText(description) : Html.sanitise(description);
    }
}
