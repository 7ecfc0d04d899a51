package org.anteroom.lti;

/** Receives what the checks let through. */
public interface LaunchHandler {

    /** Signs nobody in: it stores what the launch tells and says who came and where to go. */
    Landing receive(Launch launch);
}
