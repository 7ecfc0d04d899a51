package org.anteroom.lti.deeplinking;

import java.util.List;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RegistrationId;
import org.jspecify.annotations.Nullable;

/**
 * One selection of content by one person.
 *
 * @param issuer of the platform, for whom the answer is
 * @param clientId by which the platform knows the tool
 * @param deploymentId as the platform names it
 */
public record DeepLinkingRequest(
        long id,
        RegistrationId registration,
        ChannelId channel,
        String issuer,
        String clientId,
        String deploymentId,
        DeepLinkingSettings settings) {

    public boolean multiple() {
        return settings.multiple();
    }

    public boolean autoCreate() {
        return settings.autoCreate();
    }

    @Nullable
    public String title() {
        return settings.title();
    }

    List<String> documentTargets() {
        return settings.documentTargets();
    }
}
