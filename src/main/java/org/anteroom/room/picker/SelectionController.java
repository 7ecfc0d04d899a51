package org.anteroom.room.picker;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.anteroom.channel.Channel;
import org.anteroom.channel.Channels;
import org.anteroom.lti.deeplinking.AnswerDeepLinking;
import org.anteroom.lti.deeplinking.ContentItem;
import org.anteroom.lti.deeplinking.DeepLinkingAnswer;
import org.anteroom.lti.deeplinking.DeepLinkingRequest;
import org.anteroom.lti.deeplinking.DeepLinkingRequests;
import org.anteroom.shared.DomainError;
import org.anteroom.web.ContentSecurityPolicy;
import org.anteroom.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which a teacher selects content, and the answer that goes back to the platform. */
@Controller
@RequestMapping("/selections/{id}")
class SelectionController {

    private final DeepLinkingRequests requests;
    private final AnswerDeepLinking answers;
    private final Channels channels;
    private final PickableRooms rooms;
    private final SelectContent selectContent;

    SelectionController(
            DeepLinkingRequests requests,
            AnswerDeepLinking answers,
            Channels channels,
            PickableRooms rooms,
            SelectContent selectContent) {
        this.requests = requests;
        this.answers = answers;
        this.channels = channels;
        this.rooms = rooms;
        this.selectContent = selectContent;
    }

    @GetMapping
    String ask(
            @AuthenticationPrincipal Visit visit,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        DeepLinkingRequest asked = requests.require(visit.user(), id);
        return page(visit, asked, requireChannel(visit, asked), q.strip(), Selection.nothing(), model);
    }

    /** What is ticked goes along, so a search is sent as a form is: addresses would grow too long, and tell too much. */
    @PostMapping("/search")
    String search(
            @AuthenticationPrincipal Visit visit,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String q,
            @ModelAttribute("selection") Selection selection,
            Model model) {
        DeepLinkingRequest asked = requests.require(visit.user(), id);
        return page(visit, asked, requireChannel(visit, asked), q.strip(), selection, model);
    }

    @PostMapping
    String answer(
            @AuthenticationPrincipal Visit visit,
            @PathVariable long id,
            @ModelAttribute("selection") Selection selection,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        DeepLinkingRequest asked = requests.require(visit.user(), id);
        Channel channel = requireChannel(visit, asked);
        String problem = selection.problem(asked.multiple());
        if (problem != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", problem);
            return page(visit, asked, channel, "", selection, model);
        }
        return goBack(asked, selectContent.select(visit, channel, selection), request, model);
    }

    /** Selects nothing. The platform expects an answer all the same. */
    @DeleteMapping
    String cancel(
            @AuthenticationPrincipal Visit visit, @PathVariable long id, HttpServletRequest request, Model model) {
        DeepLinkingRequest asked = requests.require(visit.user(), id);
        return goBack(asked, List.of(), request, model);
    }

    private Channel requireChannel(Visit visit, DeepLinkingRequest asked) {
        var channel = channels.require(visit, asked.channel());
        if (!channel.mayAddRooms()) {
            throw DomainError.forbidden("add-room");
        }
        return channel.channel();
    }

    private String page(
            Visit visit, DeepLinkingRequest asked, Channel channel, String q, Selection selection, Model model) {
        model.addAttribute("asked", asked);
        model.addAttribute("channel", channel);
        model.addAttribute("q", q);
        model.addAttribute("selection", selection);
        model.addAttribute("rooms", rooms.with(visit, selection.room(), rooms.ofChannel(visit, channel.id(), q)));
        model.addAttribute("others", rooms.with(visit, selection.copy(), rooms.elsewhere(visit, channel.id(), q)));
        return "room/picker/select";
    }

    private String goBack(DeepLinkingRequest asked, List<ContentItem> items, HttpServletRequest request, Model model) {
        DeepLinkingAnswer answer = answers.answer(asked, items);
        request.setAttribute(ContentSecurityPolicy.FORM_TARGET, answer.origin());
        model.addAttribute("answer", answer);
        return "room/picker/answer";
    }
}
