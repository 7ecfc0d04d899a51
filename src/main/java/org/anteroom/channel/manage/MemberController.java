package org.anteroom.channel.manage;

import java.util.stream.Stream;
import org.anteroom.channel.ChannelRole;
import org.anteroom.channel.Channels;
import org.anteroom.channel.visibility.RemoveVisitor;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.UserId;
import org.anteroom.web.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One member, and the role that a manager gives them. */
@Controller
@RequestMapping("/channels/{id}/manage/members/{user}")
class MemberController {

    private final Channels channels;
    private final ManagedMembers members;
    private final ChangeRole changeRole;
    private final RemoveVisitor removeVisitor;

    MemberController(Channels channels, ManagedMembers members, ChangeRole changeRole, RemoveVisitor removeVisitor) {
        this.removeVisitor = removeVisitor;
        this.channels = channels;
        this.members = members;
        this.changeRole = changeRole;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal Visit visit, @PathVariable ChannelId id, @PathVariable UserId user, Model model) {
        model.addAttribute("channel", channels.requireManager(visit, id).channel());
        ManagedMember member = members.require(id, user);
        model.addAttribute("member", member);
        model.addAttribute(
                "roles",
                Stream.of(ChannelRole.values())
                        .filter(role -> !(member.source().isVisitor() && role.mayAddRooms()))
                        .toList());
        return "channel/manage/member";
    }

    /** Only whom the course does not know: the others come again with the next launch or list. */
    @DeleteMapping
    String remove(@AuthenticationPrincipal Visit visit, @PathVariable ChannelId id, @PathVariable UserId user) {
        channels.requireManager(visit, id);
        ManagedMember member = members.require(id, user);
        if (!member.source().isVisitor()) {
            throw DomainError.conflict("member-of-lms", "user " + user);
        }
        removeVisitor.remove(id, visit.user(), user, member.name());
        return "redirect:/channels/" + id + "/manage/members";
    }

    /** @param role none for what the LMS says */
    @PostMapping("/role")
    String change(
            @AuthenticationPrincipal Visit visit,
            @PathVariable ChannelId id,
            @PathVariable UserId user,
            @RequestParam(required = false) @Nullable ChannelRole role) {
        channels.requireManager(visit, id);
        changeRole.change(id, visit.user(), user, role);
        boolean left = user.equals(visit.user()) && !channels.require(visit, id).isManager();
        return left ? "redirect:/channels/" + id : "redirect:/channels/" + id + "/manage/members";
    }
}
