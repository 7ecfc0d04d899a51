package org.anteroom.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Many browsers that listen, on one thread. */
final class StreamLoad implements AutoCloseable {

    private static final Pattern SENT = Pattern.compile("\"at\":(\\d+)");

    private final Selector selector = Selector.open();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(65_536);
    private final List<Long> nanoseconds = new ArrayList<>();
    private int begun;
    private int ended;

    StreamLoad() throws IOException {}

    /** @param browser address and cookie */
    void open(int port, String browser) throws IOException {
        String[] words = browser.split(" ");
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        String request = "GET " + words[0] + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nCookie: anteroom=" + words[1]
                + "\r\n\r\n";
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.ISO_8859_1)));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, new StringBuilder());
    }

    /** Reads what comes until there are so many streams and messages, or the time is over. */
    void await(int streams, int messages, long milliseconds) throws IOException {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        while ((begun < streams || nanoseconds.size() < messages) && System.nanoTime() < end) {
            selector.select(this::read, 100);
        }
    }

    int begun() {
        return begun;
    }

    int ended() {
        return ended;
    }

    /** Between sending and reading, of each message in each stream; then forgotten. */
    List<Long> takeNanoseconds() {
        List<Long> taken = nanoseconds.stream().sorted().toList();
        nanoseconds.clear();
        return taken;
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    private void read(SelectionKey key) {
        try {
            buffer.clear();
            if (((SocketChannel) key.channel()).read(buffer) < 0) {
                ended++;
                key.channel().close();
                return;
            }
            long now = System.nanoTime();
            StringBuilder unread = (StringBuilder) key.attachment();
            unread.append(StandardCharsets.ISO_8859_1.decode(buffer.flip()));
            int line = unread.indexOf("\n");
            while (line >= 0) {
                count(unread.substring(0, line), now);
                unread.delete(0, line + 1);
                line = unread.indexOf("\n");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void count(String line, long now) {
        begun += line.equals("event:rights") ? 1 : 0;
        Matcher sent = line.startsWith("data:") ? SENT.matcher(line) : null;
        if (sent != null && sent.find()) {
            nanoseconds.add(now - Long.parseLong(sent.group(1)));
        }
    }
}
