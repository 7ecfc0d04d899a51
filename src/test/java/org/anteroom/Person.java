package org.anteroom;

import org.anteroom.shared.UserId;
import org.anteroom.web.Visit;

/** Somebody on the {@link Campus}, with the visit that their browser holds. */
public record Person(UserId id, String name, Visit visit) {}
