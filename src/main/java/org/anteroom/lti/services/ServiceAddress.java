package org.anteroom.lti.services;

import java.net.URI;
import java.net.URISyntaxException;
import org.anteroom.lti.services.ServiceFailure.Code;

/** The address of a service as a launch names it: it may bring parameters of its own. */
final class ServiceAddress {

    private ServiceAddress() {}

    static URI parse(String address) {
        try {
            URI uri = new URI(address);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getRawUserInfo() == null) {
                return uri;
            }
        } catch (URISyntaxException malformed) {
            throw new ServiceFailure(Code.UNREADABLE, "the service's address is none");
        }
        throw new ServiceFailure(Code.UNREADABLE, "the service's address is none of the web");
    }

    /** With one more parameter, unless it is there. */
    static URI with(URI uri, String name, String value) {
        String query = uri.getRawQuery();
        if (query != null && ("&" + query).contains("&" + name + "=")) {
            return uri;
        }
        String bare = uri.toString().replaceFirst("#.*$", "");
        String separator = query == null ? "?" : query.isEmpty() || query.endsWith("&") ? "" : "&";
        return URI.create(bare + separator + name + "=" + value);
    }
}
