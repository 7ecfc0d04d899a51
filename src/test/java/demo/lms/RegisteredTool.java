package demo.lms;

import java.util.Map;

/**
 * What a tool registered of itself. A new one waits for the admin; courses do not show it before.
 *
 * @param id its deployment, as in Moodle the number of the tool
 * @param registration the metadata that it sent
 */
record RegisteredTool(int id, String clientId, boolean active, Map<String, Object> registration) {

    static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";

    RegisteredTool activated() {
        return new RegisteredTool(id, clientId, true, registration);
    }

    /** As Moodle does it: the state stays, everything else is what the tool says now. */
    RegisteredTool with(Map<String, Object> update) {
        return new RegisteredTool(id, clientId, active, update);
    }

    public String name() {
        return String.valueOf(registration.get("client_name"));
    }

    public String scope() {
        return String.valueOf(registration.getOrDefault("scope", ""));
    }
}
