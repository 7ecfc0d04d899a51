package org.anteroom.lti;

/** A launch that passed every check, of a browser that may have to go on elsewhere. */
record CheckedLaunch(Launch launch, BrowserProof proof) {}
