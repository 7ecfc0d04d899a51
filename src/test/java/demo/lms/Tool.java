package demo.lms;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** Anteroom, as it is registered here: by hand from the start, or by itself later. */
record Tool(URI url, String clientId, String deploymentId) {

    static final String NAME = "Anteroom";
    static final String CLIENT_ID = "demo7anteroom42";
    static final String DEPLOYMENT_ID = "3";

    static final List<String> AGS_SCOPES = List.of(
            "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem",
            "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly",
            "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly",
            "https://purl.imsglobal.org/spec/lti-ags/scope/score");
    static final String NRPS_SCOPE = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";

    /** Custom parameters of every launch; they win over those of the link. */
    static final Map<String, String> CUSTOM = Map.of(
            "context_history", "$Context.id.history",
            "link_history", "$ResourceLink.id.history",
            "section_start", "$CourseSection.timeFrame.begin",
            "section_end", "$CourseSection.timeFrame.end",
            "moodle_groups", "$Moodle.Person.userGroupIds");

    Tool(URI url) {
        this(url, CLIENT_ID, DEPLOYMENT_ID);
    }

    String loginUrl() {
        return url + "/lti/login";
    }

    /** The one redirect URI; requests must name exactly this string. */
    String redirectUri() {
        return url + "/lti/launch";
    }

    String jwksUrl() {
        return url + "/.well-known/jwks.json";
    }

    String origin() {
        return url.getScheme() + "://" + url.getAuthority();
    }
}
