package org.anteroom.storage.file;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.UserId;
import org.anteroom.storage.Blob;
import org.anteroom.storage.Blobs;
import org.anteroom.storage.StorageProperties;
import org.anteroom.web.limit.RateLimits;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.springframework.stereotype.Component;

/**
 * Takes in a file at the pace of its sender: call it outside of a transaction, after rights are checked, and write the row
 * that refers to the file afterwards.
 */
@Component
public class ReceiveFile {

    /** What a form adds to the file that it carries. */
    private static final long FORM = 64 * 1024;

    private final Blobs blobs;
    private final UploadSlots slots;
    private final RateLimits rates;
    private final long limit;

    ReceiveFile(Blobs blobs, UploadSlots slots, RateLimits rates, StorageProperties storage) {
        this.blobs = blobs;
        this.slots = slots;
        this.rates = rates;
        this.limit = storage.uploadLimit().toBytes();
    }

    /** The largest file, in bytes. */
    public long limit() {
        return limit;
    }

    /**
     * The bare bytes of a request, as a script sends them.
     *
     * @param declaredType what the sender takes the file for; not believed
     */
    public StoredFile bytes(UserId person, String name, String declaredType, HttpServletRequest request)
            throws IOException {
        admit(person, request.getContentLengthLong());
        return receive(person, name, declaredType, request.getInputStream());
    }

    /** The file of a form, from a page without scripts. */
    public StoredFile form(UserId person, HttpServletRequest request) {
        admit(person, request.getContentLengthLong());
        try {
            FileItemInput file = UploadForm.file(request);
            try (InputStream content = file.getInputStream()) {
                return receive(person, file.getName(), String.valueOf(file.getContentType()), content);
            }
        } catch (IOException cutOff) {
            throw DomainError.invalid("upload-cut-off", cutOff.toString());
        }
    }

    /** Before a byte is read: it spares both sides a long upload that is refused at its end. */
    private void admit(UserId person, long announced) {
        rates.take(RateLimits.Kind.UPLOAD, person);
        if (announced > limit + FORM) {
            throw Blobs.tooLarge(limit);
        }
    }

    private StoredFile receive(UserId person, String name, String declaredType, InputStream content) {
        String title = FileTitles.ofFile(name);
        Blob blob = slots.hold(person, () -> blobs.put(content, limit));
        if (blob.size() == 0) {
            throw DomainError.invalid("file-empty", "no bytes");
        }
        return new StoredFile(title, SafeTypes.of(title, declaredType), blob);
    }
}
