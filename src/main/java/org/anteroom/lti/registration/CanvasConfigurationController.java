package org.anteroom.lti.registration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anteroom.web.AnteroomProperties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a Canvas admin names as the JSON URL of an LTI developer key. */
@RestController
class CanvasConfigurationController {

    private final AnteroomProperties properties;
    private final ToolConfiguration tool;

    CanvasConfigurationController(AnteroomProperties properties, ToolConfiguration tool) {
        this.properties = properties;
        this.tool = tool;
    }

    @GetMapping("/lti/config/canvas.json")
    Map<String, Object> show() {
        Map<String, Object> key = new LinkedHashMap<>();
        key.put("title", "Anteroom");
        key.put("description", ToolConfiguration.DESCRIPTION);
        key.put("oidc_initiation_url", properties.url("/lti/login"));
        key.put("target_link_uri", properties.publicUrl().toString());
        key.put("redirect_uris", List.of(properties.url("/lti/launch")));
        key.put("public_jwk_url", properties.url("/.well-known/jwks.json"));
        key.put("scopes", List.of(ToolConfiguration.NRPS));
        key.put("custom_fields", tool.customParameters(Product.CANVAS));
        key.put("extensions", List.of(extension()));
        return key;
    }

    private Map<String, Object> extension() {
        return Map.of(
                "platform",
                "canvas.instructure.com",
                "domain",
                tool.domain(),
                "tool_id",
                "anteroom",
                "privacy_level",
                "public",
                "settings",
                Map.of(
                        "text",
                        "Anteroom",
                        "icon_url",
                        properties.url("/img/anteroom.svg"),
                        "placements",
                        List.of(
                                placement("link_selection", ToolConfiguration.DEEP_LINKING),
                                placement("course_navigation", ToolConfiguration.RESOURCE_LINK))));
    }

    private Map<String, Object> placement(String name, String message) {
        return Map.of(
                "placement",
                name,
                "message_type",
                message,
                "target_link_uri",
                properties.publicUrl().toString(),
                "text",
                "Anteroom",
                "enabled",
                true);
    }
}
