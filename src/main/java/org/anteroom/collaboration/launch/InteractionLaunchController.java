package org.anteroom.collaboration.launch;

import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What chat moderators do with interactions in a meeting. */
@Controller
class InteractionLaunchController {

    private final RoomAccess access;
    private final LaunchInteractions launch;

    InteractionLaunchController(RoomAccess access, LaunchInteractions launch) {
        this.access = access;
        this.launch = launch;
    }

    @PostMapping("/rooms/{id}/interactions/{number}/opening")
    String open(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id, @PathVariable int number) {
        access.require(visit, id, RoomPermission.MODERATE_CHAT);
        launch.open(id, number);
        return live(id);
    }

    @PostMapping("/rooms/{id}/interactions/{number}/closure")
    String close(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id, @PathVariable int number) {
        access.require(visit, id, RoomPermission.MODERATE_CHAT);
        launch.close(id, number);
        return live(id);
    }

    @PostMapping("/rooms/{id}/interactions/{number}/sharing")
    String share(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id, @PathVariable int number) {
        access.require(visit, id, RoomPermission.MODERATE_CHAT);
        launch.share(id, number, true);
        return live(id);
    }

    @DeleteMapping("/rooms/{id}/interactions/{number}/sharing")
    String withhold(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id, @PathVariable int number) {
        access.require(visit, id, RoomPermission.MODERATE_CHAT);
        launch.share(id, number, false);
        return live(id);
    }

    @PostMapping("/rooms/{id}/live/interactions/{number}/deletion")
    String delete(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id, @PathVariable int number) {
        access.require(visit, id, RoomPermission.MODERATE_CHAT);
        launch.delete(id, number);
        return live(id) + "?deleted=" + number;
    }

    @DeleteMapping("/rooms/{id}/live/interactions/{number}/deletion")
    String restore(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id, @PathVariable int number) {
        access.require(visit, id, RoomPermission.MODERATE_CHAT);
        launch.restore(id, number);
        return live(id);
    }

    private static String live(RoomId room) {
        return "redirect:/rooms/" + room + "/live/interactions";
    }
}
