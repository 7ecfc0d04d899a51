package demo.lms;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** What Moodle 4.5 wants in a registration, in its order and words. */
record RegistrationDemands(Map<String, Object> request) {

    void check() {
        if (!list(request, "response_types").contains("id_token")) {
            throw new Refusal(400, "invalid_response_types");
        }
        require("initiate_login_uri");
        if (list(request, "redirect_uris").isEmpty()) {
            throw missing("redirect_uris");
        }
        require("client_name");
        require("jwks_uri");
        require("token_endpoint_auth_method");
        if (!"private_key_jwt".equals(request.get("token_endpoint_auth_method"))) {
            throw new Refusal(400, "invalid_token_endpoint_auth_method");
        }
        if (request.containsKey("application_type") && !"web".equals(request.get("application_type"))) {
            throw new Refusal(400, "invalid_application_type");
        }
        checkTool(object(request, RegisteredTool.TOOL));
    }

    private static void checkTool(Map<String, Object> tool) {
        if (tool.isEmpty()) {
            throw missing("lti-tool-configuration");
        }
        if (!(tool.get("domain") instanceof String domain) || domain.isEmpty()) {
            throw new Refusal(400, "missing_domain");
        }
        String target = String.valueOf(tool.getOrDefault("target_link_uri", "https://" + domain));
        if (!domain.equals(URI.create(target).getAuthority().replaceFirst("^www\\.", ""))) {
            throw new Refusal(400, "domain_targetlinkuri_mismatch");
        }
        for (Object message : list(tool, "messages")) {
            if (!(message instanceof Map<?, ?> it) || !(it.get("type") instanceof String)) {
                throw missing("type");
            }
        }
    }

    private void require(String name) {
        if (!(request.get(name) instanceof String text) || text.isEmpty()) {
            throw missing(name);
        }
    }

    private static Refusal missing(String name) {
        return new Refusal(400, "missing required attribute " + name);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Map<String, Object> in, String name) {
        return in.get(name) instanceof Map<?, ?> found ? (Map<String, Object>) found : Map.of();
    }

    private static List<?> list(Map<String, Object> in, String name) {
        return in.get(name) instanceof List<?> found ? found : List.of();
    }
}
