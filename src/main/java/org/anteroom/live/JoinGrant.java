package org.anteroom.live;

import java.util.Map;

/**
 * What one browser connects with. Becomes JSON.
 *
 * @param engine names the script: {@code js/live/engine-<engine>.js}
 * @param options what that script needs, such as an address and a token; for this participant alone
 */
public record JoinGrant(String engine, Map<String, Object> options) {

    public JoinGrant {
        options = Map.copyOf(options);
    }
}
