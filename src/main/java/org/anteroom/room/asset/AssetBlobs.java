package org.anteroom.room.asset;

import java.util.Collection;
import java.util.Set;
import org.anteroom.storage.BlobReferences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells the sweep which bytes are still files of a room, be it a deleted one that may come back. */
@Repository
class AssetBlobs implements BlobReferences {

    private final JdbcClient jdbc;

    AssetBlobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> referred(Collection<String> hashes) {
        return jdbc.sql("select distinct sha256 from asset where sha256 in (:hashes)")
                .param("hashes", hashes)
                .query(String.class)
                .set();
    }
}
