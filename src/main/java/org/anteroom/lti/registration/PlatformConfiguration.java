package org.anteroom.lti.registration;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a platform says of itself: OpenID Connect Discovery with the additions of LTI Dynamic Registration 1.0, section 2.1.
 *
 * @param scopes null where the platform does not tell what it offers
 */
record PlatformConfiguration(
        URI address,
        String issuer,
        URI authorizationEndpoint,
        URI tokenEndpoint,
        URI jwksUri,
        URI registrationEndpoint,
        @Nullable String tokenAudience,
        @Nullable List<String> scopes,
        Map<String, Object> platform) {

    Product product() {
        return Product.of(family());
    }

    @Nullable
    String family() {
        return platform.get("product_family_code") instanceof String code ? code : null;
    }

    String host() {
        return address.getHost();
    }

    boolean offersScope(String scope) {
        return scopes != null && scopes.contains(scope);
    }

    /** The messages by type, with the placements that are offered for each; empty where the platform tells nothing. */
    Optional<List<String>> placements(String messageType) {
        List<?> messages = messages();
        return messages.stream()
                .filter(it -> it instanceof Map<?, ?> message && messageType.equals(message.get("type")))
                .findFirst()
                .map(it -> ((Map<?, ?>) it).get("placements"))
                .map(it -> it instanceof List<?> named
                        ? named.stream().map(String::valueOf).toList()
                        : List.of());
    }

    /** A platform that lists no messages at all is taken to know the usual ones. */
    boolean knows(String messageType) {
        List<?> messages = messages();
        return messages.isEmpty()
                || messages.stream()
                        .anyMatch(it -> it instanceof Map<?, ?> message && messageType.equals(message.get("type")));
    }

    private List<?> messages() {
        return platform.get("messages_supported") instanceof List<?> listed ? listed : List.of();
    }

    boolean issuerIsElsewhere() {
        return isForeign(issuerHost());
    }

    /** Hosts that are neither the configuration's own nor known to belong to it: somebody must say that they do. */
    List<String> foreignHosts() {
        TreeSet<String> foreign = new TreeSet<>();
        Stream.of(authorizationEndpoint, tokenEndpoint, jwksUri, registrationEndpoint)
                .map(URI::getHost)
                .filter(this::isForeign)
                .filter(host -> product() != Product.BRIGHTSPACE || !Product.BRIGHTSPACE.runs(host))
                .forEach(foreign::add);
        if (issuerIsElsewhere()) {
            foreign.add(issuerHost());
        }
        return List.copyOf(foreign);
    }

    /** What the admin saw, so that nothing else is registered than that. */
    String fingerprintSource() {
        return String.join(
                "\n",
                address.toString(),
                issuer,
                authorizationEndpoint.toString(),
                tokenEndpoint.toString(),
                jwksUri.toString(),
                registrationEndpoint.getHost());
    }

    private boolean isForeign(String host) {
        boolean sameVendor = Stream.of(Product.values()).anyMatch(it -> it.runs(host) && it.runs(host()));
        return !host.equalsIgnoreCase(host()) && !sameVendor;
    }

    private String issuerHost() {
        String host = URI.create(issuer).getHost();
        return host == null ? issuer : host.toLowerCase(Locale.ROOT);
    }
}
