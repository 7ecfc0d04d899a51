package org.anteroom.admin.operator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param passwordHash with the name of its algorithm in front */
record Operator(
        long id,
        String name,
        String passwordHash,
        Instant passwordSince,
        Instant createdAt,
        @Nullable Instant lastSignInAt) {}
