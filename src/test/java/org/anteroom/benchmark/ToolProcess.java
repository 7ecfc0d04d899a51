package org.anteroom.benchmark;

import demo.lms.DemoLms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged tool in a process of its own, with the settings of Java and of the tool as they come. */
record ToolProcess(Process process, Path log) implements AutoCloseable {

    static ToolProcess start(Path jar, Path directory, String url, DemoLms lms) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                jar.toAbsolutePath().toString(),
                "--server.port=" + url.substring(url.lastIndexOf(':') + 1),
                "--anteroom.public-url=" + url,
                "--anteroom.data-directory=" + directory));
        lms.registrationProperties().forEach((name, value) -> command.add("--" + name + "=" + value));
        Path log = directory.resolve("log");
        // Started elsewhere, it finds no configuration of this machine's.
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new ToolProcess(process, log);
    }

    void assertAlive() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("The tool ended:\n" + Files.readString(log));
        }
    }

    long residentKilobytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
