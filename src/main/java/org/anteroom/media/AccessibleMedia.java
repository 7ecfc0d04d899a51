package org.anteroom.media;

import org.anteroom.channel.AccessibleChannel;
import org.anteroom.shared.DomainError;
import org.anteroom.web.Visit;

/** An item with what the person who asks may do with it. Templates ask {@code may('EDIT')}. */
public record AccessibleMedia(MediaItem item, MediaStanding standing) {

    static AccessibleMedia of(MediaItem item, AccessibleChannel membership, Visit visit) {
        boolean own =
                !item.isRecording() && item.createdBy().equals(visit.user()) && !visit.isStudentIn(item.channel());
        return new AccessibleMedia(
                item,
                new MediaStanding(
                        membership.role(), own, item.hidden(), item.downloadable(), item.deletedAt() != null));
    }

    public boolean may(MediaPermission permission) {
        return MediaPolicy.permits(standing, permission);
    }

    /** @throws DomainError 404 for whoever may not know of it, 403 for whoever may see it but lacks the permission */
    public void require(MediaPermission permission) {
        if (may(permission)) {
            return;
        }
        throw may(MediaPermission.SEE)
                ? DomainError.forbidden(permission.code())
                : DomainError.notFound("media item " + item.id());
    }
}
