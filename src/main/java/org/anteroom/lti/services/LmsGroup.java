package org.anteroom.lti.services;

/** A group of a course as the platform lists it. */
public record LmsGroup(String id, String name) {}
