package org.anteroom.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.channel.ChannelRole;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Every route of a room, asked by everyone. */
@AnteroomTest
class RoomRoutesTests {

    private static final String ROUTES = """
            method, path,                 unpublished, owner, coEditor, manager, contributor, member, observer, outsider
            GET,    '',                   false,       200,   200,      200,     200,         200,    200,      404
            GET,    '',                   true,        200,   200,      404,     404,         404,    404,      404
            GET,    /edit,                false,       200,   200,      200,     200,         403,    403,      404
            GET,    /edit,                true,        200,   200,      404,     404,         404,    404,      404
            POST,   /edit,                false,       302,   302,      302,     302,         403,    403,      404
            POST,   /edit,                true,        302,   302,      404,     404,         404,    404,      404
            GET,    /settings,            false,       200,   200,      200,     200,         403,    403,      404
            GET,    /settings,            true,        200,   200,      404,     404,         404,    404,      404
            POST,   /settings,            false,       302,   302,      302,     302,         403,    403,      404
            POST,   /settings,            true,        302,   302,      404,     404,         404,    404,      404
            GET,    /people,              false,       200,   200,      200,     200,         403,    403,      404
            GET,    /people,              true,        200,   200,      404,     404,         404,    404,      404
            POST,   /co-editors,          false,       302,   403,      302,     403,         403,    403,      404
            POST,   /co-editors,          true,        302,   403,      404,     404,         404,    404,      404
            DELETE, /co-editors/{other},  false,       302,   403,      302,     403,         403,    403,      404
            DELETE, /co-editors/{other},  true,        302,   403,      404,     404,         404,    404,      404
            GET,    /ownership,           false,       200,   403,      200,     403,         403,    403,      404
            GET,    /ownership,           true,        200,   403,      404,     404,         404,    404,      404
            POST,   /ownership,           false,       302,   403,      302,     403,         403,    403,      404
            POST,   /ownership,           true,        302,   403,      404,     404,         404,    404,      404
            POST,   /publication,         false,       302,   403,      302,     403,         403,    403,      404
            POST,   /publication,         true,        302,   403,      404,     404,         404,    404,      404
            DELETE, /publication,         false,       302,   403,      302,     403,         403,    403,      404
            DELETE, /publication,         true,        302,   403,      404,     404,         404,    404,      404
            GET,    /deletion,            false,       200,   403,      200,     403,         403,    403,      404
            GET,    /deletion,            true,        200,   403,      404,     404,         404,    404,      404
            POST,   /deletion,            false,       302,   403,      302,     403,         403,    403,      404
            POST,   /deletion,            true,        302,   403,      404,     404,         404,    404,      404
            """;

    @Autowired
    Campus campus;

    @Autowired
    MockMvcTester mvc;

    private ChannelId channel;
    private Person other;

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = ROUTES)
    void routeAnswersByRole(
            String method,
            String path,
            boolean unpublished,
            int owner,
            int coEditor,
            int manager,
            int contributor,
            int member,
            int observer,
            int outsider) {
        channel = campus.channel("Biology");
        other = campus.contributor("Otto", channel);
        assertThat(ask(method, path, unpublished, Asker.OWNER)).isEqualTo(owner);
        assertThat(ask(method, path, unpublished, Asker.CO_EDITOR)).isEqualTo(coEditor);
        assertThat(ask(method, path, unpublished, Asker.MANAGER)).isEqualTo(manager);
        assertThat(ask(method, path, unpublished, Asker.CONTRIBUTOR)).isEqualTo(contributor);
        assertThat(ask(method, path, unpublished, Asker.MEMBER)).isEqualTo(member);
        assertThat(ask(method, path, unpublished, Asker.OBSERVER)).isEqualTo(observer);
        assertThat(ask(method, path, unpublished, Asker.OUTSIDER)).isEqualTo(outsider);
    }

    @Test
    void unknownRoomAndWordInsteadOfItsNumberAreNotFound() {
        Person ada = campus.person("Ada");
        assertThat(mvc.get().uri("/rooms/999999999").with(campus.as(ada))).hasStatus(404);
        assertThat(mvc.get().uri("/rooms/cells").with(campus.as(ada))).hasStatus(404);
    }

    @Test
    void changeWithoutTheFormsTokenIsRefused() {
        channel = campus.channel("Biology");
        Person ada = campus.manager("Ada", channel);
        RoomId room = campus.room(channel, ada).create();
        assertThat(mvc.post().uri("/rooms/{id}/publication", room).with(request -> {
                    campus.as(ada).postProcessRequest(request);
                    request.removeParameter("_csrf");
                    return request;
                }))
                .hasStatus(403);
        assertThat(mvc.get().uri("/rooms/{id}", room).with(campus.as(ada)))
                .bodyText()
                .contains("Not published");
    }

    private enum Asker {
        OWNER,
        CO_EDITOR,
        MANAGER,
        CONTRIBUTOR,
        MEMBER,
        OBSERVER,
        OUTSIDER
    }

    /** Each asks about a room of their own, since some answers change it. */
    private int ask(String method, String path, boolean unpublished, Asker asker) {
        Person owner = campus.manager("Ada", channel);
        Person person = switch (asker) {
            case OWNER -> owner;
            case OUTSIDER -> campus.person("Eve");
            case CO_EDITOR -> campus.member("Cora", channel);
            default -> campus.join(campus.person("Pat"), channel, ChannelRole.valueOf(asker.name()));
        };
        var room = campus.room(channel, owner);
        if (asker == Asker.CO_EDITOR) {
            room.coEditedBy(person);
        }
        RoomId id = (unpublished ? room : room.published()).create();
        String address = "/rooms/" + id + path.replace("{other}", other.id().toString());
        return mvc.method(HttpMethod.valueOf(method))
                .uri(address)
                .param("name", "New name")
                .param("version", "1")
                .param("user", other.id().toString())
                .param("from", owner.id().toString())
                .with(campus.as(person))
                .exchange()
                .getResponse()
                .getStatus();
    }
}
