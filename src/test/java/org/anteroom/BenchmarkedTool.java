package org.anteroom;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The tool as a benchmark starts it: on a port of its own, and silent. */
public final class BenchmarkedTool {

    private BenchmarkedTool() {}

    /** @param settings more of them, as {@code --name=value} */
    public static ConfigurableApplicationContext start(String url, Path directory, String... settings) {
        Stream<String> usual = Stream.of(
                "--spring.datasource.url=" + url,
                "--spring.config.import=",
                "--spring.main.banner-mode=off",
                "--logging.level.root=error",
                "--server.port=0",
                "--anteroom.data-directory=" + directory);
        return SpringApplication.run(
                AnteroomApplication.class,
                Stream.concat(usual, Stream.of(settings)).toArray(String[]::new));
    }
}
