package org.anteroom.live.stage;

import org.anteroom.channel.RightsChanged;
import org.anteroom.room.RoomChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Has rights in meetings looked through when something changed; the sweep does the same for what nobody tells of. */
@Component
class FollowRights {

    private final ReviewRights reviews;
    private final OpenMeetings meetings;

    FollowRights(ReviewRights reviews, OpenMeetings meetings) {
        this.reviews = reviews;
        this.meetings = meetings;
    }

    @TransactionalEventListener
    void changed(RoomChanged change) {
        reviews.review(change.room());
    }

    @TransactionalEventListener
    void changed(RightsChanged change) {
        meetings.ofChannel(change.channel()).forEach(reviews::review);
    }
}
