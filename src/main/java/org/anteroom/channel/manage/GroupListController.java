package org.anteroom.channel.manage;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.anteroom.channel.Channel;
import org.anteroom.channel.Channels;
import org.anteroom.channel.Groups;
import org.anteroom.shared.ChannelId;
import org.anteroom.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/channels/{id}/manage/groups")
class GroupListController {

    private final Channels channels;
    private final Groups groups;
    private final ChangeGroup changeGroup;

    GroupListController(Channels channels, Groups groups, ChangeGroup changeGroup) {
        this.channels = channels;
        this.groups = groups;
        this.changeGroup = changeGroup;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Visit visit, @PathVariable ChannelId id, Model model) {
        model.addAttribute(GroupForm.NAME, new GroupForm(""));
        return page(channels.requireManager(visit, id).channel(), model);
    }

    @PostMapping
    String create(
            @AuthenticationPrincipal Visit visit,
            @PathVariable ChannelId id,
            @ModelAttribute(GroupForm.NAME) GroupForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        Channel channel = channels.requireManager(visit, id).channel();
        Optional<String> name = form.toName(errors);
        if (name.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(channel, model);
        }
        long group = changeGroup.create(id, visit.user(), name.get());
        return "redirect:/channels/" + id + "/manage/groups/" + group;
    }

    private String page(Channel channel, Model model) {
        model.addAttribute("channel", channel);
        model.addAttribute("groups", groups.of(channel.id()));
        return "channel/manage/groups";
    }
}
