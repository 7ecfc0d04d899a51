package org.anteroom.lti.services;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.anteroom.lti.services.ServiceFailure.Code;
import org.anteroom.lti.token.Claims;
import org.anteroom.platform.Registration;
import org.anteroom.platform.outgoing.RemoteAnswer;
import org.springframework.stereotype.Component;

/** The course groups service: which groups there are. Who is in them stands in the roster. */
@Component
public class ReadGroups {

    private static final int MOST = 5_000;
    private static final String MEDIA_TYPE = "application/vnd.ims.lti-gs.v1.contextgroupcontainer+json";

    private final ServiceClient client;

    ReadGroups(ServiceClient client) {
        this.client = client;
    }

    /**
     * @param eachPage may end the reading of pages that go on for ever
     * @throws ServiceFailure if the list could not be read to its end
     */
    public List<LmsGroup> read(Registration registration, String address, Runnable eachPage) {
        List<LmsGroup> groups = new ArrayList<>();
        Pages pages = new Pages(ServiceAddress.parse(address));
        for (URI page = pages.next(); page != null; page = pages.next()) {
            RemoteAnswer answer = client.get(registration, Scope.GROUPS, page, MEDIA_TYPE);
            eachPage.run();
            Json.each(answer.body(), "groups", group -> add(groups, new Claims(group)));
            pages.answered(answer);
        }
        return groups;
    }

    private static void add(List<LmsGroup> groups, Claims group) {
        String id = group.identifier("id");
        if (id == null) {
            return;
        }
        if (groups.size() == MOST) {
            throw new ServiceFailure(Code.ENDLESS, "more than " + MOST + " groups");
        }
        String name = group.text("name");
        groups.add(new LmsGroup(id, name == null ? "" : name.strip()));
    }
}
