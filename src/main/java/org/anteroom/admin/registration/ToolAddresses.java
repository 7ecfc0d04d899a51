package org.anteroom.admin.registration;

import java.util.LinkedHashMap;
import java.util.Map;
import org.anteroom.web.AnteroomProperties;
import org.springframework.stereotype.Component;

/** What a platform must know of this tool, by the ends of the keys of its labels. */
@Component
class ToolAddresses {

    private final AnteroomProperties properties;

    ToolAddresses(AnteroomProperties properties) {
        this.properties = properties;
    }

    Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("target", properties.url("/"));
        all.put("login", properties.url("/lti/login"));
        all.put("redirect", properties.url("/lti/launch"));
        all.put("jwks", properties.url("/.well-known/jwks.json"));
        all.put("deep-link", properties.url("/lti/launch"));
        all.put("custom", "context_history=$Context.id.history");
        return all;
    }
}
