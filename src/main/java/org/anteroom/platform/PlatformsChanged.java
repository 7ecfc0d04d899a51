package org.anteroom.platform;

/** What nodes hold in memory of platforms, their policies and the tool's keys is old, on whatever node it was changed. */
public record PlatformsChanged() {}
