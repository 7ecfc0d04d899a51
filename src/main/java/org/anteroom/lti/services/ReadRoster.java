package org.anteroom.lti.services;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.anteroom.platform.Registration;
import org.anteroom.platform.outgoing.RemoteAnswer;
import org.springframework.stereotype.Component;

/**
 * Names and Role Provisioning Services.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-nrps/v2p0#membership-container-media-type">NRPS 2.0, section 2.4</a>
 * @see <a href="https://www.imsglobal.org/spec/lti-gs/v1p0">Course Groups Service 1.0</a>, which adds groups to it
 */
@Component
public class ReadRoster {

    /** More than one such list of people is never in memory. */
    public static final int PART = 200;

    static final String MEDIA_TYPE = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";

    private final ServiceClient client;

    ReadRoster(ServiceClient client) {
        this.client = client;
    }

    /**
     * Reads all members, without asking for a role: Moodle forgets it on the second page.
     *
     * @param address as the launch named it
     * @param withGroups whether the platform offers the groups service: it tells who is in which group if asked to
     * @param parts receives up to {@value #PART} members at a time, as they come; none for a page without any
     * @throws ServiceFailure if the list could not be read to its end
     */
    public void read(
            Registration registration, String address, boolean withGroups, Consumer<List<RosterMember>> parts) {
        URI first = ServiceAddress.with(ServiceAddress.parse(address), "limit", String.valueOf(PART));
        if (withGroups) {
            first = ServiceAddress.with(first, "groups", "true");
        }
        Pages pages = new Pages(first);
        for (URI page = pages.next(); page != null; page = pages.next()) {
            RemoteAnswer answer = client.get(registration, Scope.ROSTER, page, MEDIA_TYPE);
            hand(answer.body(), parts);
            pages.answered(answer);
        }
    }

    private static void hand(String body, Consumer<List<RosterMember>> parts) {
        List<RosterMember> part = new ArrayList<>(PART);
        Json.each(body, "members", member -> {
            RosterMember read = RosterMember.read(member);
            if (read != null) {
                part.add(read);
            }
            if (part.size() == PART) {
                parts.accept(List.copyOf(part));
                part.clear();
            }
        });
        parts.accept(List.copyOf(part));
    }
}
