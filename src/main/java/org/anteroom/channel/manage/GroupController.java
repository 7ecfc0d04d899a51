package org.anteroom.channel.manage;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.anteroom.channel.Channels;
import org.anteroom.channel.Group;
import org.anteroom.channel.GroupRights;
import org.anteroom.channel.Groups;
import org.anteroom.shared.ChannelId;
import org.anteroom.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One group: its people, its name, and the question before it goes. */
@Controller
@RequestMapping("/channels/{id}/manage/groups/{group}")
class GroupController {

    private final Channels channels;
    private final Groups groups;
    private final GroupPage page;
    private final ChangeGroup changeGroup;
    private final List<GroupRights> rights;

    GroupController(
            Channels channels, Groups groups, GroupPage page, ChangeGroup changeGroup, List<GroupRights> rights) {
        this.channels = channels;
        this.groups = groups;
        this.page = page;
        this.changeGroup = changeGroup;
        this.rights = rights;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal Visit visit,
            @PathVariable ChannelId id,
            @PathVariable long group,
            @ModelAttribute("filter") MemberFilter filter,
            @RequestParam(defaultValue = "") String find,
            Model model) {
        model.addAttribute("channel", channels.requireManager(visit, id).channel());
        Group found = groups.require(id, group);
        model.addAttribute(GroupForm.NAME, new GroupForm(found.name()));
        return page.of(id, found, filter, find.strip(), model);
    }

    @PostMapping
    String rename(
            @AuthenticationPrincipal Visit visit,
            @PathVariable ChannelId id,
            @PathVariable long group,
            @ModelAttribute(GroupForm.NAME) GroupForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("channel", channels.requireManager(visit, id).channel());
        Group found = groups.require(id, group);
        found.requireMade();
        Optional<String> name = form.toName(errors);
        if (name.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.of(id, found, new MemberFilter(null, null, null), "", model);
        }
        changeGroup.rename(id, visit.user(), group, name.get());
        return "redirect:/channels/" + id + "/manage/groups/" + group;
    }

    @GetMapping("/deletion")
    String ask(
            @AuthenticationPrincipal Visit visit, @PathVariable ChannelId id, @PathVariable long group, Model model) {
        model.addAttribute("channel", channels.requireManager(visit, id).channel());
        Group found = groups.require(id, group);
        found.requireMade();
        model.addAttribute("group", found);
        model.addAttribute(
                "rights",
                rights.stream().flatMap(it -> it.of(id, group).stream()).toList());
        return "channel/manage/group-deletion";
    }

    @DeleteMapping
    String delete(@AuthenticationPrincipal Visit visit, @PathVariable ChannelId id, @PathVariable long group) {
        channels.requireManager(visit, id);
        changeGroup.delete(id, visit.user(), group);
        return "redirect:/channels/" + id + "/manage/groups";
    }
}
