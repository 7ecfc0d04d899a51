package org.anteroom.channel.manage;

import java.util.List;
import org.anteroom.channel.Group;
import org.anteroom.channel.Member;
import org.anteroom.channel.Members;
import org.anteroom.shared.ChannelId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A group with a page of its people and, for one that was made here, those who could join. */
@Component
class GroupPage {

    private final ManagedMembers managed;
    private final Members members;
    private final MadeGroups made;

    GroupPage(ManagedMembers managed, Members members, MadeGroups made) {
        this.managed = managed;
        this.members = members;
        this.made = made;
    }

    /** @param find part of the name or address of somebody who shall join */
    String of(ChannelId channel, Group group, MemberFilter filter, String find, Model model) {
        model.addAttribute("group", group);
        model.addAttribute("filter", filter);
        model.addAttribute("page", managed.ofGroup(channel, group.id(), filter));
        model.addAttribute("find", find);
        if (group.isMade() && !find.isEmpty()) {
            List<Member> found = members.search(channel, find);
            model.addAttribute("found", made.withoutThoseIn(group, found));
        }
        return "channel/manage/group";
    }
}
