package org.anteroom.admin.upkeep;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.channel.ChannelRole;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AnteroomTest
class StorageUsesTests {

    @Autowired
    Campus campus;

    @Autowired
    StorageUses uses;

    @Autowired
    JdbcClient jdbc;

    @Test
    void bytesAreCountedForChannelPlatformAndAll() {
        ChannelId biology = campus.channel("Biology");
        ChannelId physics = campus.channel("Physics");
        Person ada = campus.manager("Ada", biology);
        campus.join(ada, physics, ChannelRole.MANAGER);
        campus.media(biology, ada).create();
        uses.count();
        long before = uses.all().orElseThrow().bytes();
        String shared = blob(2000);
        file(campus.room(biology, ada).create(), 1, blob(1000), 1000);
        file(campus.room(biology, ada).create(), 1, shared, 2000);
        file(campus.room(physics, ada).create(), 1, shared, 2000);
        long film = campus.media(physics, ada).create();
        jdbc.sql("update media_item set size = 500, sha256 = ? where id = ?")
                .params(blob(500), film)
                .update();

        uses.count();

        assertThat(uses.all().orElseThrow().bytes())
                .as("bytes that two rooms share lie there once")
                .isEqualTo(before + 3500);
        assertThat(bytes(biology)).isEqualTo(3001);
        assertThat(uses.channels(Long.MAX_VALUE, 0))
                .isSortedAccordingTo(comparing(StorageUse::bytes).reversed());
        assertThat(bytes(physics))
                .as("the channel's own media beside what its rooms hold")
                .isEqualTo(2500);
        assertThat(bytes("PLATFORM", campus.registration().value(), 0)).isGreaterThanOrEqualTo(5500);
    }

    @Test
    void channelWithoutFilesIsNotListedAnyMore() {
        ChannelId biology = campus.channel("Biology");
        RoomId room = campus.room(biology, campus.manager("Ada", biology)).create();
        file(room, 1, blob(1000), 1000);
        uses.count();
        assertThat(bytes(biology)).isEqualTo(1000);
        jdbc.sql("delete from asset where room_id = ?").param(room.value()).update();

        uses.count();

        assertThat(jdbc.sql("select count(*) from storage_use where channel_id = ?")
                        .param(biology.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private long bytes(ChannelId channel) {
        return bytes("CHANNEL", campus.registration().value(), channel.value());
    }

    private long bytes(String level, long registration, long channel) {
        return jdbc.sql("select bytes from storage_use where level = ? and registration_id = ? and channel_id = ?")
                .params(level, registration, channel)
                .query(Long.class)
                .single();
    }

    private String blob(long size) {
        String sha256 =
                Tokens.fingerprint(Tokens.random(16)).concat("0".repeat(64)).substring(0, 64);
        jdbc.sql("insert into stored_blob (sha256, size, state, check_at) values (?, ?, 'STORED', ?)")
                .params(
                        sha256,
                        size,
                        Instant.now().truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.DAYS))
                .update();
        return sha256;
    }

    private void file(RoomId room, int number, String sha256, long size) {
        jdbc.sql("""
                insert into asset (room_id, number, kind, title, media_type, size, sha256, created_at)
                values (?, ?, 'FILE', 'Handout', 'application/pdf', ?, ?, ?)
                """)
                .params(room.value(), number, size, sha256, Instant.now().truncatedTo(ChronoUnit.MICROS))
                .update();
    }
}
