package org.anteroom.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;
import org.anteroom.shared.DomainError;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** Blobs as files {@code ab/abcd...} of one directory, which several nodes may share. */
final class FileBlobStore implements BlobStore {

    private static final int CHUNK = 64 * 1024;

    private final Path directory;
    private final Path incoming;

    FileBlobStore(Path directory) {
        this.directory = directory;
        this.incoming = directory.resolve("incoming");
    }

    @Override
    public StagedBlob stage(InputStream content, long maximumSize) {
        Path file = incoming.resolve(UUID.randomUUID().toString());
        try {
            Files.createDirectories(incoming);
            return new StagedFile(file, receive(new LimitedHash(content, maximumSize), file));
        } catch (IOException failure) {
            RuntimeException reason = writeFailure(failure);
            discard(file);
            throw reason;
        } catch (RuntimeException | Error failure) {
            discard(file);
            throw failure;
        }
    }

    @Override
    public Resource open(String sha256) {
        return new FileSystemResource(file(sha256));
    }

    @Override
    public void delete(String sha256) {
        try {
            Files.deleteIfExists(file(sha256));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void deleteStagedBefore(Instant time) {
        if (Files.notExists(incoming)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(incoming)) {
            for (Path file : files) {
                if (lastWritten(file).isBefore(time)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Blob receive(LimitedHash content, Path file) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
            while (content.read(chunk)) {
                while (chunk.hasRemaining()) {
                    out.write(chunk);
                }
            }
            out.force(true);
        }
        return content.blob();
    }

    private Path file(String sha256) {
        return directory.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private RuntimeException writeFailure(IOException failure) {
        return isFull(failure)
                ? new DomainError(DomainError.Kind.NO_SPACE, "storage-full", failure.toString())
                : new UncheckedIOException(failure);
    }

    /** Java has no exception of its own for a full disk, and the text of the system's differs by its language. */
    private boolean isFull(IOException failure) {
        String text = String.valueOf(failure.getMessage());
        if (text.contains("No space left") || text.contains("uota exceeded")) {
            return true;
        }
        try {
            return Files.getFileStore(directory).getUsableSpace() < CHUNK;
        } catch (IOException unknown) {
            return false;
        }
    }

    /** A file that another node kept or deleted meanwhile is not old. */
    private static Instant lastWritten(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException gone) {
            return Instant.MAX;
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException leftToTheSweep) {
            // It is old tomorrow.
        }
    }

    /** Makes a new name survive a power failure, where the system lets a directory be opened. */
    private static void sync(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOnThisSystem) {
            // The bytes themselves were forced before.
        }
    }

    private final class StagedFile implements StagedBlob {

        private final Path staged;
        private final Blob blob;

        StagedFile(Path staged, Blob blob) {
            this.staged = staged;
            this.blob = blob;
        }

        @Override
        public Blob blob() {
            return blob;
        }

        @Override
        public void keep() {
            Path target = file(blob.sha256());
            try {
                Files.createDirectories(target.getParent());
                Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException failure) {
                throw writeFailure(failure);
            }
            sync(target.getParent());
            sync(directory);
        }

        @Override
        public void close() {
            discard(staged);
        }
    }
}
