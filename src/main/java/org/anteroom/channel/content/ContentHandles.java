package org.anteroom.channel.content;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anteroom.platform.key.Seals;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RegistrationId;
import org.anteroom.shared.RoomId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes handles and reads them again. Teachers can change what their platform keeps: hence the seal. */
@Component
public class ContentHandles {

    private static final String PURPOSE = "content";
    private static final String PARAMETER = "room";
    private static final int MAX_LENGTH = 255;
    private static final Pattern IN_ADDRESS = Pattern.compile("(?:^|&)" + PARAMETER + "=([A-Za-z0-9_.-]+)(?:&|$)");

    private final Seals seals;

    ContentHandles(Seals seals) {
        this.seals = seals;
    }

    public String ofRoom(RegistrationId registration, ChannelId home, RoomId room) {
        return seals.seal(PURPOSE, new ContentHandle(registration, home, room).text());
    }

    public String ofChannel(RegistrationId registration, ChannelId home) {
        return seals.seal(PURPOSE, new ContentHandle(registration, home, null).text());
    }

    /**
     * @param custom parameters of the launch; where the platform keeps none, the address tells
     * @param query of the signed target link, if it has one
     */
    public GivenContent given(RegistrationId platform, Map<String, String> custom, @Nullable String query) {
        String handle = custom.getOrDefault(PARAMETER, "");
        if (handle.isEmpty() && query != null) {
            Matcher address = IN_ADDRESS.matcher(query);
            handle = address.find() ? address.group(1) : "";
        }
        return handle.isEmpty() ? GivenContent.NONE : read(platform, handle);
    }

    private GivenContent read(RegistrationId platform, String handle) {
        Optional<ContentHandle> known = handle.length() > MAX_LENGTH
                ? Optional.empty()
                : seals.open(PURPOSE, handle).flatMap(ContentHandle::parse);
        if (known.isEmpty()) {
            return GivenContent.FORGED;
        }
        boolean ours = known.get().registration().equals(platform);
        return ours ? new GivenContent(known.get(), null) : GivenContent.OF_ANOTHER_PLATFORM;
    }
}
