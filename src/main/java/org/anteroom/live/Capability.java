package org.anteroom.live;

/** What an engine may be able to do besides carrying sound and pictures of a few. */
public enum Capability {
    /** Records a meeting by itself, without a browser that does. */
    RECORDING,
    /** Hundreds can watch. */
    MANY_VIEWERS
}
