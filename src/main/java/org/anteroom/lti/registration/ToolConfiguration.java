package org.anteroom.lti.registration;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anteroom.web.AnteroomProperties;
import org.springframework.stereotype.Component;

/** What this tool asks of a platform: as little as the product needs, and everything that cannot be had later. */
@Component
public class ToolConfiguration {

    static final String NRPS = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";
    static final String GROUPS = "https://purl.imsglobal.org/spec/lti-gs/scope/contextgroup.readonly";
    static final String DESCRIPTION = "Meeting rooms for courses";
    static final String RESOURCE_LINK = "LtiResourceLinkRequest";
    static final String DEEP_LINKING = "LtiDeepLinkingRequest";
    static final List<String> CLAIMS = List.of("iss", "sub", "name", "given_name", "family_name", "email");

    private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";
    private static final String PRIVACY = "https://canvas.instructure.com/lti/privacy_level";
    private static final Map<String, List<String>> PLACEMENTS =
            Map.of(DEEP_LINKING, List.of("ContentArea", "link_selection"), RESOURCE_LINK, List.of("course_navigation"));

    private final AnteroomProperties properties;

    ToolConfiguration(AnteroomProperties properties) {
        this.properties = properties;
    }

    List<String> scopes(PlatformConfiguration platform) {
        List<String> scopes = new ArrayList<>();
        if (platform.scopes() == null || platform.offersScope(NRPS)) {
            scopes.add(NRPS);
        }
        if (platform.offersScope(GROUPS)) {
            scopes.add(GROUPS);
        }
        return scopes;
    }

    List<String> messages(PlatformConfiguration platform) {
        return platform.knows(DEEP_LINKING) ? List.of(RESOURCE_LINK, DEEP_LINKING) : List.of(RESOURCE_LINK);
    }

    /**
     * The history of copied courses cannot be asked for afterwards: hence also from platforms that do not know the variable
     * yet. They send it as it is written, which is ignored.
     */
    Map<String, String> customParameters(Product product) {
        Map<String, String> custom = new LinkedHashMap<>();
        custom.put("context_history", "$Context.id.history");
        custom.put("link_history", "$ResourceLink.id.history");
        custom.put("section_start", "$CourseSection.timeFrame.begin");
        custom.put("section_end", "$CourseSection.timeFrame.end");
        if (product == Product.MOODLE) {
            custom.put("moodle_groups", "$Moodle.Person.userGroupIds");
        }
        return custom;
    }

    /** @param family of the platform's product, as it names it itself */
    public Map<String, String> customParameters(String family) {
        return customParameters(Product.of(family));
    }

    /** The client metadata to post: OpenID Connect Dynamic Client Registration with LTI's additions. */
    Map<String, Object> request(PlatformConfiguration platform) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("application_type", "web");
        request.put("response_types", List.of("id_token"));
        request.put("grant_types", List.of("client_credentials", "implicit"));
        request.put("initiate_login_uri", properties.url("/lti/login"));
        request.put("redirect_uris", List.of(properties.url("/lti/launch")));
        request.put("client_name", "Anteroom");
        request.put("client_uri", properties.publicUrl().toString());
        request.put("logo_uri", properties.url("/img/anteroom.svg"));
        request.put("jwks_uri", properties.url("/.well-known/jwks.json"));
        request.put("token_endpoint_auth_method", "private_key_jwt");
        request.put("scope", String.join(" ", scopes(platform)));
        request.put(TOOL, tool(platform));
        return request;
    }

    private Map<String, Object> tool(PlatformConfiguration platform) {
        Map<String, Object> tool = new LinkedHashMap<>();
        tool.put("domain", domain());
        tool.put("description", DESCRIPTION);
        tool.put("target_link_uri", properties.publicUrl().toString());
        tool.put("custom_parameters", customParameters(platform.product()));
        tool.put("claims", CLAIMS);
        tool.put(
                "messages",
                messages(platform).stream().map(it -> message(it, platform)).toList());
        if (platform.product() == Product.CANVAS) {
            // Otherwise it sends neither names nor addresses.
            tool.put(PRIVACY, "public");
        }
        return tool;
    }

    private Map<String, Object> message(String type, PlatformConfiguration platform) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("type", type);
        message.put("target_link_uri", properties.publicUrl().toString());
        message.put("label", "Anteroom");
        List<String> placements = platform.placements(type).orElse(List.of()).stream()
                .filter(offered -> PLACEMENTS.get(type).contains(offered.substring(offered.lastIndexOf('/') + 1)))
                .toList();
        if (!placements.isEmpty()) {
            message.put("placements", placements);
        }
        return message;
    }

    /** With the port: Moodle compares it as part of the domain. */
    public String domain() {
        URI url = properties.publicUrl();
        return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
    }
}
