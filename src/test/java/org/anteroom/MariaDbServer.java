package org.anteroom;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** The machine's MariaDB on a directory and a port of its own, with the server's default settings. */
public final class MariaDbServer implements AutoCloseable {

    private static final List<String> PROGRAMS = List.of("/usr/sbin/mariadbd", "/usr/local/sbin/mariadbd");

    private final Path directory;
    private final int port;
    private final Process server;

    private MariaDbServer(Path directory, int port, Process server) {
        this.directory = directory;
        this.port = port;
        this.server = server;
    }

    public static boolean isInstalled() {
        return PROGRAMS.stream().map(Path::of).anyMatch(Files::isExecutable);
    }

    public static MariaDbServer start() throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("mariadb");
        String user = System.getProperty("user.name");
        if (user.equals("root")) {
            user = "mysql";
            run("chown", user, directory.toString());
        }
        String data = "--datadir=" + directory.resolve("data");
        run(
                "mariadb-install-db",
                "--no-defaults",
                data,
                "--user=" + user,
                "--auth-root-authentication-method=normal",
                "--skip-test-db");
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        String program = PROGRAMS.stream()
                .filter(it -> Files.isExecutable(Path.of(it)))
                .findFirst()
                .orElseThrow();
        Process server = process(
                program,
                "--no-defaults",
                data,
                "--user=" + user,
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + directory.resolve("socket"));
        MariaDbServer started = new MariaDbServer(directory, port, server);
        started.createDatabase();
        return started;
    }

    public String url() {
        return url("anteroom");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        server.destroy();
        if (!server.waitFor(30, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
        FileSystemUtils.deleteRecursively(directory);
    }

    private String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database + "?user=root";
    }

    private void createDatabase() throws InterruptedException, IOException {
        for (int i = 0; i < 120; i++) {
            try (Connection connection = DriverManager.getConnection(url(""))) {
                connection.createStatement().execute("create database anteroom");
                return;
            } catch (SQLException notYet) {
                server.waitFor(500, TimeUnit.MILLISECONDS);
            }
        }
        close();
        throw new IllegalStateException("MariaDB did not start");
    }

    private static void run(String... command) throws IOException, InterruptedException {
        if (process(command).waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command));
        }
    }

    private static Process process(String... command) throws IOException {
        return new ProcessBuilder(new ArrayList<>(List.of(command)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
