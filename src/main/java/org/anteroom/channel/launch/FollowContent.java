package org.anteroom.channel.launch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.anteroom.channel.ChannelRole;
import org.anteroom.channel.content.ContentHandle;
import org.anteroom.channel.content.CopyDecision;
import org.anteroom.channel.content.CourseCopies;
import org.anteroom.channel.content.CourseCopy;
import org.anteroom.channel.content.CourseCopyFound;
import org.anteroom.channel.content.LinkedRooms;
import org.anteroom.lti.Launch;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets an activity show what its handle names: in the handle's own course the room, in a copied one what stands for it. */
@Component
class FollowContent {

    private final LaunchedActivities activities;
    private final CourseAncestors courseAncestors;
    private final LinkedRooms rooms;
    private final CourseCopies copies;
    private final ApplicationEventPublisher events;

    FollowContent(
            LaunchedActivities activities,
            CourseAncestors courseAncestors,
            LinkedRooms rooms,
            CourseCopies copies,
            ApplicationEventPublisher events) {
        this.activities = activities;
        this.courseAncestors = courseAncestors;
        this.rooms = rooms;
        this.copies = copies;
        this.events = events;
    }

    /**
     * @param known of the activity, whose row is locked
     * @return whether the activity is to begin empty, with a new room
     */
    boolean follow(Launch launch, KnownLaunch known, ContentHandle handle, ChannelRole role) {
        ChannelId here = new ChannelId(known.channelId());
        Binding binding =
                handle.home().equals(here) ? inItsCourse(handle, here) : inCopiedCourse(history(launch), here, handle);
        activities.bind(known.linkId(), handle.subject(), binding);
        CourseCopy copy = binding.copy();
        if (copy != null && copy.isUndecided() && role == ChannelRole.MANAGER) {
            events.publishEvent(new CourseCopyFound(copy, new UserId(known.userId())));
            copy = copies.lock(copy.id());
        }
        return copy != null && copy.decision() == CopyDecision.EMPTY && handle.room() != null;
    }

    private Binding inItsCourse(ContentHandle handle, ChannelId here) {
        RoomId room = handle.room();
        boolean there =
                room != null && rooms.channelOf(room).filter(here::equals).isPresent();
        return new Binding(there ? room : null, null, null);
    }

    private Binding inCopiedCourse(List<ChannelId> ancestors, ChannelId here, ContentHandle handle) {
        Source source = source(ancestors, handle);
        RoomId original = source.room();
        Optional<RoomId> standIn = standIn(here, original);
        if (standIn.isPresent()) {
            return new Binding(standIn.get(), null, original);
        }
        if (original != null && rooms.channelOf(original).isEmpty()) {
            return new Binding(null, null, original);
        }
        CourseCopy copy = copies.findOrAdd(here, source.channel(), ancestors.contains(source.channel()));
        // Now the copy is locked: a clone that was made since the first look told only the activities that it knew.
        Optional<RoomId> since = standIn(here, original);
        return since.map(room -> new Binding(room, null, original)).orElseGet(() -> new Binding(null, copy, original));
    }

    private Optional<RoomId> standIn(ChannelId here, @Nullable RoomId original) {
        return original == null ? Optional.empty() : copies.standIn(here, original);
    }

    /** A copy of a copy still names the first original: what stands for it in the last course is what was copied. */
    private Source source(List<ChannelId> ancestors, ContentHandle handle) {
        Source source = new Source(handle.home(), handle.room());
        int home = ancestors.indexOf(handle.home());
        for (ChannelId later : home < 0 ? List.<ChannelId>of() : ancestors.subList(home + 1, ancestors.size())) {
            RoomId room = source.room();
            if (room == null) {
                source = new Source(later, null);
                continue;
            }
            source = copies.standIn(later, room)
                    .map(standIn -> new Source(later, standIn))
                    .orElse(source);
        }
        return source;
    }

    /** Known channels of the courses that this one was copied from, the oldest first. */
    private List<ChannelId> history(Launch launch) {
        List<ChannelId> ancestors = new ArrayList<>(courseAncestors.of(launch));
        Collections.reverse(ancestors);
        return ancestors;
    }

    private record Source(ChannelId channel, @Nullable RoomId room) {}

    /**
     * @param copy that must be decided before there is a room
     * @param source the room of the other course
     */
    record Binding(
            @Nullable RoomId room,
            @Nullable CourseCopy copy,
            @Nullable RoomId source) {}
}
