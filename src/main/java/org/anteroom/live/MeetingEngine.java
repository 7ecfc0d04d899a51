package org.anteroom.live;

/**
 * What carries sound and pictures of meetings; the configuration chooses one. Who is there, who is on the stage and who may
 * moderate is decided and stored elsewhere: an engine is told after that has been committed, never within a transaction, and
 * sees to it that nobody sends more than they may. Each call may come twice. What an engine fails to do is tried again when
 * rights are looked through, and must not leave a right behind for longer than a grant lives.
 */
public interface MeetingEngine {

    /** How many can send sound and pictures at the same time. */
    int mostOnStage();

    /** What the participant's browser connects with, with the rights that the participant has now. */
    JoinGrant join(Participant participant);

    /** The participant's rights are others now: moved to the stage or away from it. */
    void changeRights(Participant participant);

    /** Stops what the participant sends for now; the participant may begin again. */
    void stop(Participant participant, Source source);

    /** The participant is no longer in the meeting: left, was removed, or has come by another tab. */
    void remove(Participant participant);

    void end(Meeting meeting);
}
