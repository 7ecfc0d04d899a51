package org.anteroom.web.ticket;

import org.anteroom.web.Visit;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket is good for: to begin this visit in another tab, once.
 *
 * @param target path of the page to open, from the tool's root
 * @param course the person is asked whether this is where they come from
 * @param platform its host, for the same question
 * @param proved whether the browser has proved that it is the one that began the login, or has the visit already
 */
public record Ticket(Visit visit, String target, @Nullable String course, String platform, boolean proved) {}
