package org.anteroom.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anteroom.AnteroomTest;

/** A {@link StreamNode} as {@link StreamBenchmark} sees it. */
final class StreamProcess implements AutoCloseable {

    private static final int TICKS_A_SECOND = 100;

    private final Process process;
    private final PrintStream orders;
    private final BufferedReader answers;
    private final int port;

    private StreamProcess(Process process) throws IOException {
        this.process = process;
        this.orders = new PrintStream(process.getOutputStream(), true);
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream()));
        this.port = (int) answer(StreamNode.PORT);
    }

    static StreamProcess start(String database, Path data) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        StreamNode.class.getName(),
                        "--spring.datasource.url=" + database,
                        "--spring.config.import=",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=error",
                        "--server.port=0",
                        "--anteroom.key-encryption-key=" + AnteroomTest.KEY_ENCRYPTION_KEY,
                        "--anteroom.data-directory=" + data)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new StreamProcess(process);
    }

    int port() {
        return port;
    }

    long order(String text) throws IOException {
        say(text);
        return answer();
    }

    void say(String text) {
        orders.println(text);
    }

    long answer() throws IOException {
        return answer(StreamNode.DONE);
    }

    private long answer(String beginning) throws IOException {
        String line = answers.readLine();
        while (line != null && !line.startsWith(beginning)) {
            line = answers.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("The tool ended");
        }
        return Long.parseLong(line.substring(beginning.length()));
    }

    long residentBytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                * 1024;
    }

    /** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html, fields 14 and 15. */
    double cpuSeconds() throws IOException {
        String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / (double) TICKS_A_SECOND;
    }

    @Override
    public void close() throws InterruptedException {
        orders.close();
        process.waitFor();
    }
}
