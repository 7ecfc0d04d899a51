package org.anteroom.media;

import java.util.Collection;
import java.util.Set;
import org.anteroom.storage.BlobReferences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells the sweep which bytes are still media of a channel, be it a deleted one that may come back. */
@Repository
class MediaBlobs implements BlobReferences {

    private final JdbcClient jdbc;

    MediaBlobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> referred(Collection<String> hashes) {
        return jdbc.sql("select distinct sha256 from media_item where sha256 in (:hashes)")
                .param("hashes", hashes)
                .query(String.class)
                .set();
    }
}
