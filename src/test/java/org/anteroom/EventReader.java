package org.anteroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Listens to a stream of events over a connection of its own, as a browser does. */
public final class EventReader implements AutoCloseable {

    /** The last line of a stream that the tool ended. */
    public static final String END = "(end)";

    private final Socket socket;
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    private EventReader(Socket socket) {
        this.socket = socket;
    }

    /** @param lastEvent that the browser has had, when it comes again */
    public static EventReader open(int port, String path, String cookie, @Nullable Object lastEvent) {
        EventReader reader = silent(port, path, cookie, lastEvent, 0);
        Thread thread = new Thread(reader::read, "event-reader");
        thread.setDaemon(true);
        thread.start();
        return reader;
    }

    /** A browser that asks and then takes nothing of the answer, beyond that many bytes. */
    public static EventReader silent(
            int port, String path, String cookie, @Nullable Object lastEvent, int receiveBuffer) {
        try {
            Socket socket = new Socket();
            if (receiveBuffer > 0) {
                socket.setReceiveBufferSize(receiveBuffer);
            }
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            String request =
                    "GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAccept: text/event-stream\r\n"
                            + (cookie.isEmpty() ? "" : "Cookie: anteroom=" + cookie + "\r\n")
                            + (lastEvent == null ? "" : "Last-Event-ID: " + lastEvent + "\r\n") + "\r\n";
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new EventReader(socket);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    public void awaitLine(String line) {
        await().untilAsserted(() -> assertThat(lines).contains(line));
    }

    public void awaitStatus(int status) {
        await().untilAsserted(() -> assertThat(lines).anyMatch(line -> line.startsWith("HTTP/1.1 " + status)));
    }

    public void say(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The ids of all events so far, in their order. */
    public List<Long> ids() {
        return lines().stream()
                .filter(line -> line.startsWith("id:"))
                .map(line -> Long.valueOf(line.substring(3)))
                .toList();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void read() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines::add);
            lines.add(END);
        } catch (IOException | UncheckedIOException closed) {
            lines.add(END);
        }
    }
}
