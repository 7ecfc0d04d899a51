package org.anteroom.channel.visibility;

import java.util.Optional;
import org.anteroom.platform.key.Seals;
import org.anteroom.shared.ChannelId;
import org.springframework.stereotype.Component;

/** The link of a channel that people of its platform may open: sealed by the tool, so that nobody can guess it. */
@Component
class ChannelLinks {

    private static final String PURPOSE = "channel-link";
    private static final int MAX_LENGTH = 255;

    private final Seals seals;
    private final Visibilities visibilities;

    ChannelLinks(Seals seals, Visibilities visibilities) {
        this.seals = seals;
        this.visibilities = visibilities;
    }

    String key(VisibleChannel channel) {
        return seals.seal(PURPOSE, channel.id() + "." + channel.linkNumber());
    }

    /**
     * @param written the key, or the whole address that somebody pasted
     * @return the channel, if it is open to its platform and this is its present link
     */
    Optional<VisibleChannel> open(String written) {
        String key = written.strip().replaceFirst("^.*[?&]key=", "").replaceFirst("&.*$", "");
        return key.length() > MAX_LENGTH
                ? Optional.empty()
                : seals.open(PURPOSE, key)
                        .map(text -> text.split("\\."))
                        .flatMap(parts -> visibilities
                                .find(new ChannelId(Long.parseLong(parts[0])))
                                .filter(it -> it.linkNumber() == Integer.parseInt(parts[1])))
                        .filter(it -> it.visibility() == Visibility.PLATFORM);
    }
}
