package org.anteroom.channel.role;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anteroom.channel.ChannelRole;

/**
 * Where a registration differs from the usual rules: roles of its platform, as they are sent, that count as another channel
 * role. A sub-role goes with its principal where the usual rules do not tell them apart.
 */
public record RoleTable(Map<String, ChannelRole> rules) {

    static final RoleTable USUAL = new RoleTable(Map.of());

    public RoleTable {
        rules = Map.copyOf(rules);
    }

    /** In the order of the roles' names, for a page. */
    public Map<String, ChannelRole> sorted() {
        return new TreeMap<>(rules);
    }

    Optional<ChannelRole> of(LmsRole role) {
        return exactly(role).or(() -> role.isLikePrincipal() ? exactly(role.principalAlone()) : Optional.empty());
    }

    private Optional<ChannelRole> exactly(LmsRole role) {
        return rules.entrySet().stream()
                .filter(rule -> LmsRole.parse(rule.getKey()).equals(role))
                .map(Map.Entry::getValue)
                .max(java.util.Comparator.naturalOrder());
    }
}
