package org.anteroom.cloning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.channel.ChannelRole;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@AnteroomTest
@Import(Cloning.class)
class CopyRoomTests {

    @Autowired
    CopyRoom copyRoom;

    @Autowired
    Cloning cloning;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Campus campus;

    private ChannelId biology;
    private Person ada;
    private RoomId cells;

    @BeforeEach
    void roomThatHoldsEverything() {
        biology = campus.channel("Biology");
        ada = campus.manager("Ada", biology);
        cells = cloning.fullRoom(campus.room(biology, ada));
    }

    @Test
    void copiesAssetsAndStoryboardInEveryColumn() {
        RoomId copy = copy(ada, biology);

        assertThat(without(cloning.rows("asset", copy, "number"), "room_id"))
                .hasSize(2)
                .isEqualTo(without(cloning.rows("asset", cells, "number"), "room_id"));
        assertThat(without(cloning.rows("storyboard_item", copy, "number"), "room_id"))
                .hasSize(2)
                .isEqualTo(without(cloning.rows("storyboard_item", cells, "number"), "room_id"));
    }

    @Test
    void copiesInteractionsThatAreNotDeletedAsDraftsWithoutTheirPast() {
        RoomId copy = copy(ada, biology);

        String[] past = {"room_id", "state", "scheduled_at", "opened_at", "closed_at", "version"};
        List<Map<String, Object>> copied = cloning.rows("interaction", copy, "number");
        List<Map<String, Object>> original = cloning.rows("interaction", cells, "number");
        assertThat(without(copied, past)).isEqualTo(without(original.subList(0, 4), past));
        assertThat(copied).extracting(row -> row.get("prompt")).doesNotContain("Was DELETED");
        assertThat(copied).allSatisfy(row -> {
            assertThat(row.get("state")).isEqualTo("DRAFT");
            assertThat(row.get("version")).isEqualTo(1);
            assertThat(row.get("scheduled_at")).isNull();
            assertThat(row.get("opened_at")).isNull();
            assertThat(row.get("closed_at")).isNull();
        });
        assertThat(without(cloning.rows("interaction_option", copy, "interaction_number, number"), "room_id"))
                .hasSize(8)
                .isEqualTo(without(cloning.rows("interaction_option", cells, "interaction_number, number"), "room_id")
                        .subList(0, 8));
    }

    @Test
    void newRoomHasTheSettingsOfItsParentAndWhatThePersonWrote() {
        RoomId copy = copy(ada, biology);

        Map<String, Object> row = cloning.room(copy);
        Map<String, Object> parent = cloning.room(cells);
        List.of("mode", "questions_enabled", "group_chat_enabled", "next_number")
                .forEach(column -> assertThat(row.get(column)).as(column).isEqualTo(parent.get(column)));
        assertThat(row)
                .containsEntry("name", "Copy")
                .containsEntry("tags", "one\ntwo")
                .containsEntry("version", 1)
                .containsEntry("settings_version", 1);
        assertThat(row.get("description")).hasToString("");
        assertThat(row.get("published")).isEqualTo(false);
        assertThat(row.get("parent_id")).isEqualTo(cells.value());
        assertThat(row.get("owner_id")).isEqualTo(ada.id().value());
        assertThat(row.get("deleted_at")).isNull();
        assertThat(row.get("open_since")).isNull();
        assertThat(row.get("granted")).isEqualTo(false);
    }

    /** Whoever adds a column must say here what a clone makes of it. */
    @Test
    void eachColumnOfARoomHasItsRule() {
        assertThat(cloning.room(cells).keySet())
                .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                .containsExactlyInAnyOrder(
                        "id",
                        "channel_id",
                        "owner_id",
                        "parent_id",
                        "name",
                        "description",
                        "tags",
                        "published",
                        "mode",
                        "questions_enabled",
                        "group_chat_enabled",
                        "next_number",
                        "version",
                        "settings_version",
                        "created_at",
                        "deleted_at",
                        "open_since",
                        "granted");
    }

    @Test
    void grantsAreNotCopied() {
        Person bob = campus.member("Bob", biology);
        RoomId shared =
                campus.room(biology, ada).coEditedBy(bob).moderatedBy(bob).create();

        CloneJobId job = cloning.job(bob, shared, biology);
        copyRoom.copy(job);

        RoomId copy = cloning.find(bob, job).room();
        assertThat(cloning.rows("room_grant", copy, "user_id")).isEmpty();
        assertThat(cloning.room(copy))
                .containsEntry("owner_id", bob.id().value())
                .containsEntry("granted", false);
    }

    @Test
    void copiesIntoAnotherChannelWhereThePersonContributes() {
        ChannelId chemistry = campus.channel("Chemistry");
        campus.join(ada, chemistry, ChannelRole.CONTRIBUTOR);

        assertThat(cloning.room(copy(ada, chemistry)).get("channel_id")).isEqualTo(chemistry.value());
    }

    @Test
    void tellsThePersonWhereTheNewRoomIs() {
        RoomId copy = copy(ada, biology);

        assertThat(cloning.notifications(ada)).containsExactly("clone-ready Copy /rooms/" + copy);
    }

    @Test
    void secondRunFindsTheJobDone() {
        CloneJobId job = cloning.job(ada, cells, biology);
        copyRoom.copy(job);
        copyRoom.copy(job);

        assertThat(cloning.copies(cells)).isEqualTo(1);
        assertThat(cloning.notifications(ada)).hasSize(1);
    }

    @Test
    void sourceDeletedMeanwhileIsRefused() {
        CloneJobId job = cloning.job(ada, cells, biology);
        jdbc.sql("update room set deleted_at = created_at where id = :id")
                .param("id", cells.value())
                .update();

        refused(job, "source-deleted");
    }

    @Test
    void rightOnTheSourceLostMeanwhileIsRefused() {
        Person bob = campus.contributor("Bob", biology);
        CloneJobId job = cloning.job(bob, cells, biology);
        campus.join(bob, biology, ChannelRole.MEMBER);

        refused(job, "source-denied");
    }

    @Test
    void rightOnTheTargetLostMeanwhileIsRefused() {
        ChannelId chemistry = campus.channel("Chemistry");
        campus.join(ada, chemistry, ChannelRole.MANAGER);
        CloneJobId job = cloning.job(ada, cells, chemistry);
        campus.join(ada, chemistry, ChannelRole.MEMBER);

        refused(job, "target-denied");
    }

    @Test
    void collaborationSwitchedOffMeanwhileIsRefused() {
        CloneJobId job = cloning.job(ada, cells, biology);
        jdbc.sql("update channel set collaboration_enabled = false where id = :id")
                .param("id", biology.value())
                .update();

        refused(job, "collaboration-off");
    }

    private void refused(CloneJobId job, String code) {
        assertThatThrownBy(() -> copyRoom.copy(job))
                .isInstanceOfSatisfying(
                        DomainError.class, error -> assertThat(error.code()).isEqualTo(code));
        assertThat(cloning.copies(cells)).isZero();
    }

    private RoomId copy(Person person, ChannelId channel) {
        CloneJobId job = cloning.job(person, cells, channel);
        copyRoom.copy(job);
        CloneJob done = cloning.find(person, job);
        assertThat(done.state()).isEqualTo(CloneState.READY);
        return done.room();
    }

    private static List<Map<String, Object>> without(List<Map<String, Object>> rows, String... columns) {
        return rows.stream()
                .map(row -> {
                    Map<String, Object> rest = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
                    rest.putAll(row);
                    List.of(columns).forEach(rest::remove);
                    rest.replaceAll((column, value) -> value instanceof java.sql.Clob ? text(value) : value);
                    return rest;
                })
                .toList();
    }

    private static Object text(Object clob) {
        try {
            java.sql.Clob value = (java.sql.Clob) clob;
            return value.getSubString(1, (int) value.length());
        } catch (java.sql.SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
