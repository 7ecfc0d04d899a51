package org.anteroom.lti;

/** How a launch showed that it comes from the browser that began its login. */
enum BrowserProof {
    COOKIE,
    /** By what the platform's storage gave back. There is no session where it comes from: the browser keeps no cookie there. */
    STORAGE,
    /** Not at all: a frame without cookies. The person must say who they are before anything begins. */
    NONE
}
