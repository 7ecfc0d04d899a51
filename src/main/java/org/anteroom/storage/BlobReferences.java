package org.anteroom.storage;

import java.util.Collection;
import java.util.Set;

/** Implemented by each feature whose rows refer to blobs; those rows also have a foreign key on {@code stored_blob}. */
public interface BlobReferences {

    /** @return those of the given hashes that a row refers to */
    Set<String> referred(Collection<String> hashes);
}
