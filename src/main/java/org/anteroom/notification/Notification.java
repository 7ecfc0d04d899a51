package org.anteroom.notification;

import java.time.Instant;

/**
 * One piece of news for one person.
 *
 * @param kind names the words, {@code notification.<kind>} and {@code notification.<kind>.link}
 * @param subject what it is about, in somebody's own words
 * @param path of the page that it leads to
 */
record Notification(long id, String kind, String subject, String path, Instant createdAt, boolean seen) {}
