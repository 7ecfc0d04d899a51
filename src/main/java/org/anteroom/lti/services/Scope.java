package org.anteroom.lti.services;

/** What an access token may be used for. One is asked for at a time: a platform may refuse the whole request for one. */
enum Scope {
    ROSTER("https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly"),
    GROUPS("https://purl.imsglobal.org/spec/lti-gs/scope/contextgroup.readonly");

    private final String uri;

    Scope(String uri) {
        this.uri = uri;
    }

    String uri() {
        return uri;
    }
}
