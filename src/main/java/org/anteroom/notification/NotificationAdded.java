package org.anteroom.notification;

import org.anteroom.shared.UserId;

record NotificationAdded(UserId user, long id) {}
