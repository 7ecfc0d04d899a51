package org.anteroom.channel.content;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RegistrationId;
import org.anteroom.shared.RoomId;
import org.jspecify.annotations.Nullable;

/**
 * What an activity was made for. It says what to look for and opens nothing: rights are asked all the same.
 *
 * @param room null for the channel's own page
 * @param home the channel in which the content was selected
 */
public record ContentHandle(
        RegistrationId registration,
        ChannelId home,
        @Nullable RoomId room) {

    private static final Pattern TEXT = Pattern.compile("(room|channel)\\.(\\d{1,18})\\.(\\d{1,18})\\.(\\d{1,18})");

    /** Such as {@code room.42}: what the activity's row remembers. */
    public String subject() {
        return room == null ? "channel." + home : "room." + room;
    }

    String text() {
        return subject() + "." + home + "." + registration;
    }

    static Optional<ContentHandle> parse(String text) {
        Matcher match = TEXT.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        RoomId room = match.group(1).equals("room") ? new RoomId(Long.parseLong(match.group(2))) : null;
        return Optional.of(new ContentHandle(
                new RegistrationId(Long.parseLong(match.group(4))),
                new ChannelId(Long.parseLong(match.group(3))),
                room));
    }
}
