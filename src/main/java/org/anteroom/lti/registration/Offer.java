package org.anteroom.lti.registration;

import java.util.List;
import java.util.Map;

/** What the page shows before anything is registered. */
record Offer(
        Product product,
        String platform,
        List<String> scopes,
        List<String> messages,
        Map<String, String> customParameters,
        List<String> foreignHosts,
        boolean update,
        String form) {}
