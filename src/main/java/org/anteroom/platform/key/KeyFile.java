package org.anteroom.platform.key;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The key that encrypts the tool's keys, made once in the data directory and readable by its owner alone. */
final class KeyFile {

    private static final int MAX_BYTES = 256;

    private final Path path;

    KeyFile(Path dataDirectory) {
        this.path = dataDirectory.toAbsolutePath().resolve("key-encryption-key");
    }

    /** @return the key in base64, made if the file is not there */
    String read() {
        try {
            if (!Files.isDirectory(path.getParent())) {
                Files.createDirectories(path.getParent(), ownerOnly("rwx------"));
            }
            return readOrMake();
        } catch (IOException failed) {
            throw new IllegalStateException(
                    "Cannot read or make " + path + ". Give the user that runs the tool the right to, or set"
                            + " anteroom.key-encryption-key.",
                    failed);
        }
    }

    // The lock: two nodes that start on one directory must end up with one key. Within a JVM it is the class's.
    private String readOrMake() throws IOException {
        Set<StandardOpenOption> options =
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        synchronized (KeyFile.class) {
            try (FileChannel file = FileChannel.open(path, options, ownerOnly("rw-------"));
                    var lock = file.lock()) {
                if (file.size() == 0) {
                    file.write(ByteBuffer.wrap(random().getBytes(StandardCharsets.US_ASCII)));
                    file.force(true);
                }
                ByteBuffer content = ByteBuffer.allocate(MAX_BYTES);
                file.read(content, 0);
                return StandardCharsets.US_ASCII
                        .decode(content.flip())
                        .toString()
                        .strip();
            }
        }
    }

    private FileAttribute<?>[] ownerOnly(String rights) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    private static String random() {
        byte[] key = new byte[KeyEncryption.KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
