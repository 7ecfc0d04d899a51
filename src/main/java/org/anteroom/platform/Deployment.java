package org.anteroom.platform;

import org.anteroom.shared.RegistrationId;

/**
 * A deployment_id under a registration; on platforms that share an issuer it is the tenant.
 *
 * @param id row of this deployment
 * @param deploymentId as the platform names it
 */
public record Deployment(long id, RegistrationId registration, String deploymentId, State state) {

    /** Only a trusted deployment may launch; a pending one waits for an admin. */
    public enum State {
        TRUSTED,
        PENDING,
        DISABLED
    }
}
