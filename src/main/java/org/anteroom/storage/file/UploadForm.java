package org.anteroom.storage.file;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.anteroom.shared.DomainError;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;

/** A form with a file in it, read as it comes. */
final class UploadForm {

    private static final int MAX_PART_HEADER = 8 * 1024;

    private UploadForm() {}

    /** The first part that carries a file; a form field without a chosen one has no name. */
    static FileItemInput file(HttpServletRequest request) throws IOException {
        JakartaServletFileUpload<?, ?> form = new JakartaServletFileUpload<>();
        form.setHeaderCharset(StandardCharsets.UTF_8);
        form.setMaxPartHeaderSize(MAX_PART_HEADER);
        FileItemInputIterator parts = form.getItemIterator(request);
        while (parts.hasNext()) {
            FileItemInput part = parts.next();
            if (!part.isFormField() && part.getName() != null && !part.getName().isBlank()) {
                return part;
            }
        }
        throw DomainError.invalid("file-missing", "no part with a file");
    }
}
