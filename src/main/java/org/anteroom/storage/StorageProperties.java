package org.anteroom.storage;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param kind where the bytes are
 * @param directory of the file store; nodes share it
 * @param uploadLimit the size of one file at most
 */
@Validated
@ConfigurationProperties("anteroom.storage")
public record StorageProperties(
        @DefaultValue("file") Kind kind,
        @NotNull Path directory,
        @DefaultValue("2GB") DataSize uploadLimit) {

    public enum Kind {
        FILE
    }
}
