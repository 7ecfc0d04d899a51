package org.anteroom.storage.file;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.UserId;
import org.springframework.stereotype.Component;

/** A slow upload holds a thread: one person gets a few of them on each node, not all. */
@Component
class UploadSlots {

    static final int PER_PERSON = 4;

    private final ConcurrentMap<UserId, Integer> taken = new ConcurrentHashMap<>();

    /** @throws DomainError 429 if the person has as many uploads under way as anybody may have */
    <T> T hold(UserId person, Supplier<T> upload) {
        taken.merge(person, 1, UploadSlots::oneMore);
        try {
            return upload.get();
        } finally {
            taken.computeIfPresent(person, (id, count) -> count == 1 ? null : count - 1);
        }
    }

    private static int oneMore(int count, int one) {
        if (count == PER_PERSON) {
            throw new DomainError(DomainError.Kind.TOO_MANY, "too-many-uploads", count + " under way", PER_PERSON);
        }
        return count + one;
    }
}
