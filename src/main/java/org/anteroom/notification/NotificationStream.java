package org.anteroom.notification;

import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One listening page.
 *
 * @param lastSeen the last news that the browser had when the connection broke, else 0
 */
record NotificationStream(SseEmitter emitter, long lastSeen) {}
