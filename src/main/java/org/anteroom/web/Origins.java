package org.anteroom.web;

import java.net.URI;
import java.util.Locale;

/** The origin of a URL, as browsers compare it. */
public final class Origins {

    private Origins() {}

    /** @return {@code scheme://host[:port]} without a default port; empty for anything but http and https */
    public static String of(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (uri.getHost() == null || !(scheme.equals("http") || scheme.equals("https")) || uri.getUserInfo() != null) {
            return "";
        }
        int standard = "https".equals(scheme) ? 443 : 80;
        String port = uri.getPort() < 0 || uri.getPort() == standard ? "" : ":" + uri.getPort();
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port;
    }
}
