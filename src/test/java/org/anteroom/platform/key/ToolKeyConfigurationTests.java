package org.anteroom.platform.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anteroom.web.AnteroomProperties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolKeyConfigurationTests {

    @TempDir
    Path directory;

    @Test
    void madeKeyIsTheOwnersAlone() throws IOException {
        Path data = directory.resolve("data");
        encryption(null, data);

        assertThat(rights(data)).isEqualTo("rwx------");
        assertThat(rights(data.resolve("key-encryption-key"))).isEqualTo("rw-------");
    }

    @Test
    void madeKeyIsTheSameAfterARestart() throws Exception {
        String encrypted = encryption(null, directory).encrypt("secret", "kid");

        assertThat(encryption(null, directory).decrypt(encrypted, "kid")).isEqualTo("secret");
    }

    @Test
    void nodesThatStartAtOnceMakeOneKey() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        Callable<String> node = () -> new KeyFile(directory).read();
        List<Future<String>> keys = nodes.invokeAll(List.of(node, node, node, node, node, node, node, node));
        for (Future<String> key : keys) {
            assertThat(key.get()).hasSize(44).isEqualTo(keys.get(0).get());
        }
        nodes.shutdown();
    }

    @Test
    void emptyFileOfACrashIsFilled() throws IOException {
        Files.createFile(directory.resolve("key-encryption-key"));
        assertThat(new KeyFile(directory).read()).hasSize(44);
    }

    @Test
    void configuredKeyNeedsNoFile() {
        encryption(Base64.getEncoder().encodeToString(new byte[32]) + "\n", directory);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void unusableConfiguredKeyIsNamed() {
        for (String unusable : List.of("secret!", "c2hvcnQ=")) {
            assertThatThrownBy(() -> encryption(unusable, directory))
                    .hasMessageStartingWith("anteroom.key-encryption-key must be 32 random bytes in base64");
        }
    }

    @Test
    void damagedFileIsNamed() throws IOException {
        Files.writeString(directory.resolve("key-encryption-key"), "damaged");
        assertThatThrownBy(() -> encryption(null, directory))
                .hasMessageContaining("key-encryption-key must be 32 random bytes");
    }

    @Test
    void configuredKeyStaysOutOfLogs() {
        assertThat(new KeyEncryptionProperties("secret").toString()).doesNotContain("secret");
    }

    private static KeyEncryption encryption(@Nullable String configured, Path data) {
        AnteroomProperties anteroom = new AnteroomProperties(URI.create("http://localhost:8080"), data, null);
        return new ToolKeyConfiguration().keyEncryption(new KeyEncryptionProperties(configured), anteroom);
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
