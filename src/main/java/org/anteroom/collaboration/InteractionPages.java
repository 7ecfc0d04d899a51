package org.anteroom.collaboration;

import java.util.List;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.shared.RoomId;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The pages of the tab, with what they ask for. */
public final class InteractionPages {

    /** The choices of the editor, in seconds. */
    private static final List<Integer> DURATIONS = List.of(15, 30, 60, 120, 180, 300, 600, 900, 1800, 3600);

    private InteractionPages() {}

    static ModelAndView list(AccessibleRoom room, InteractionList list) {
        return page("collaboration/list", room, HttpStatus.OK).addObject("list", list);
    }

    static ModelAndView editor(AccessibleRoom room, InteractionEditor editor, HttpStatus status) {
        return page("collaboration/editor", room, status)
                .addObject("editor", editor)
                .addObject("form", editor.form())
                .addObject("durations", DURATIONS)
                .addObject("optionRows", "/rooms/" + room.room().id() + "/interactions/option-rows");
    }

    /** The same fields for one that is launched at once. */
    public static ModelAndView onTheSpot(AccessibleRoom room, InteractionEditor editor, HttpStatus status) {
        return page("collaboration/launch/new", room, status)
                .addObject("editor", editor)
                .addObject("form", editor.form())
                .addObject("durations", DURATIONS)
                .addObject("optionRows", "/rooms/" + room.room().id() + "/live/interactions/option-rows");
    }

    static ModelAndView saved(RoomId room, int number) {
        return new ModelAndView("redirect:/rooms/" + room + "/interactions?saved=" + number + "#interaction-" + number);
    }

    private static ModelAndView page(String template, AccessibleRoom room, HttpStatus status) {
        return new ModelAndView(template, status)
                .addObject("access", room)
                .addObject("room", room.room())
                .addObject("types", InteractionType.values());
    }
}
