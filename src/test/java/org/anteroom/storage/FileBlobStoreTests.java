package org.anteroom.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.DomainError.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBlobStoreTests {

    private static final long NO_LIMIT = Long.MAX_VALUE;

    @TempDir
    Path directory;

    @Test
    void keptBytesAreReadBackUnderTheirHash() throws IOException {
        byte[] bytes = new byte[200_000];
        new Random(1).nextBytes(bytes);
        FileBlobStore store = new FileBlobStore(directory);
        try (StagedBlob staged = store.stage(new ByteArrayInputStream(bytes), NO_LIMIT)) {
            staged.keep();
            assertThat(staged.blob().size()).isEqualTo(bytes.length);
            assertThat(store.open(staged.blob().sha256()).getContentAsByteArray())
                    .isEqualTo(bytes);
        }
        assertThat(files(directory)).hasSize(1);
    }

    @Test
    void hashIsSha256() {
        try (StagedBlob staged = new FileBlobStore(directory).stage(stream("abc"), NO_LIMIT)) {
            assertThat(staged.blob().sha256())
                    .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        }
    }

    @Test
    void whatIsNotKeptIsGone() {
        new FileBlobStore(directory).stage(stream("abc"), NO_LIMIT).close();
        assertThat(files(directory)).isEmpty();
    }

    @Test
    void exactlyTheLimitIsTaken() {
        try (StagedBlob staged = new FileBlobStore(directory).stage(stream("12345"), 5)) {
            assertThat(staged.blob().size()).isEqualTo(5);
        }
    }

    @Test
    void oneByteMoreThanTheLimitIsRefusedAndLeavesNothing() {
        DomainError error = refusal(new FileBlobStore(directory), stream("123456"), 5);
        assertThat(error.kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(error.code()).isEqualTo("file-too-large");
        assertThat(files(directory)).isEmpty();
    }

    @Test
    void endlessStreamIsReadNoFurtherThanTheLimit() {
        Endless endless = new Endless();
        refusal(new FileBlobStore(directory), endless, 1_000_000);
        assertThat(endless.read).isLessThan(1_200_000);
    }

    @Test
    void cutOffStreamLeavesNothing() {
        InputStream cutOff = new SequenceInputStream(stream("the beginning"), new Broken());
        DomainError error = refusal(new FileBlobStore(directory), cutOff, NO_LIMIT);
        assertThat(error.code()).isEqualTo("upload-cut-off");
        assertThat(files(directory)).isEmpty();
    }

    @Test
    void fullDiskIsNamedAndLeavesNothing() throws IOException {
        Configuration small =
                Configuration.unix().toBuilder().setMaxSize(1_000_000).build();
        try (FileSystem disk = Jimfs.newFileSystem(small)) {
            FileBlobStore store = new FileBlobStore(disk.getPath("/blobs"));
            DomainError error = refusal(store, new Endless(), NO_LIMIT);
            assertThat(error.kind()).isEqualTo(Kind.NO_SPACE);
            assertThat(error.code()).isEqualTo("storage-full");
            assertThat(files(disk.getPath("/blobs"))).isEmpty();
            try (StagedBlob staged = store.stage(stream("there is room again"), NO_LIMIT)) {
                staged.keep();
            }
        }
    }

    @Test
    void onlyOldRemainsOfUploadsAreDeleted() throws IOException {
        FileBlobStore store = new FileBlobStore(directory);
        Instant now = Instant.now();
        store.stage(stream("died"), NO_LIMIT);
        Path old = files(directory).get(0);
        Files.setLastModifiedTime(old, FileTime.from(now.minusSeconds(100)));
        StagedBlob running = store.stage(stream("running"), NO_LIMIT);
        store.deleteStagedBefore(now.minusSeconds(50));
        assertThat(old).doesNotExist();
        running.keep();
        assertThat(store.open(running.blob().sha256()).exists()).isTrue();
    }

    private static DomainError refusal(FileBlobStore store, InputStream content, long limit) {
        return catchThrowableOfType(DomainError.class, () -> store.stage(content, limit));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes());
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static final class Endless extends InputStream {

        private long read;

        @Override
        public int read() {
            read++;
            return 'x';
        }
    }

    private static final class Broken extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }
    }
}
