package org.anteroom.room.asset;

import java.io.InputStream;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.anteroom.storage.Blob;
import org.anteroom.storage.Blobs;
import org.anteroom.storage.StorageProperties;
import org.anteroom.web.limit.RateLimits;
import org.springframework.stereotype.Component;

/** Takes in a file at the pace of its sender, and only then makes it an asset of the room. */
@Component
class ReceiveFile {

    /** What a form adds to the file that it carries. */
    private static final long FORM = 64 * 1024;

    private final Blobs blobs;
    private final Assets assets;
    private final UploadSlots slots;
    private final RateLimits rates;
    private final long limit;

    ReceiveFile(Blobs blobs, Assets assets, UploadSlots slots, RateLimits rates, StorageProperties storage) {
        this.blobs = blobs;
        this.assets = assets;
        this.slots = slots;
        this.rates = rates;
        this.limit = storage.uploadLimit().toBytes();
    }

    /** Asked before a byte is read: it spares both sides a long upload that is refused at its end. */
    void admit(UserId person, long announced) {
        rates.take(RateLimits.Kind.UPLOAD, person);
        if (announced > limit + FORM) {
            throw Blobs.tooLarge(limit);
        }
    }

    /** @param declaredType what the sender takes the file for; not believed */
    Asset receive(UserId person, RoomId room, String name, String declaredType, InputStream content) {
        String title = Titles.ofFile(name);
        Blob blob = slots.hold(person, () -> blobs.put(content, limit));
        if (blob.size() == 0) {
            throw DomainError.invalid("file-empty", "no bytes");
        }
        return assets.addFile(room, title, SafeTypes.of(title, declaredType), blob);
    }
}
