package org.anteroom.admin.registration;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anteroom.lti.registration.ToolConfiguration;
import org.anteroom.web.AnteroomProperties;
import org.springframework.stereotype.Component;

/** What a platform must know of this tool, by the ends of the keys of its labels. */
@Component
class ToolAddresses {

    private static final Set<Product> ASK_FOR_DOMAIN = EnumSet.of(Product.BLACKBOARD, Product.BRIGHTSPACE);

    private final AnteroomProperties properties;
    private final ToolConfiguration tool;

    ToolAddresses(AnteroomProperties properties, ToolConfiguration tool) {
        this.properties = properties;
        this.tool = tool;
    }

    Map<String, String> of(Product product) {
        Map<String, String> all = new LinkedHashMap<>();
        if (product == Product.CANVAS) {
            all.put("canvas", properties.url("/lti/config/canvas.json"));
        }
        if (ASK_FOR_DOMAIN.contains(product)) {
            all.put("domain", tool.domain());
        }
        all.put("target", properties.url("/"));
        all.put("login", properties.url("/lti/login"));
        all.put("redirect", properties.url("/lti/launch"));
        all.put("jwks", properties.url("/.well-known/jwks.json"));
        all.put("deep-link", properties.url("/lti/launch"));
        all.put("custom", customParameters(product));
        return all;
    }

    /** A line for each, as platforms' forms take them. */
    private String customParameters(Product product) {
        return tool.customParameters(product.code()).entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue())
                .collect(Collectors.joining("\n"));
    }
}
