package org.anteroom.web.stream;

import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import org.apache.coyote.http11.upgrade.InternalHttpUpgradeHandler;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SSLSupport;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * The socket of one browser, taken over as a WebSocket takes it, after the head of an ordinary answer: so Tomcat keeps none of
 * what it holds for a request (100 kB, with the long headers that launches need), and writing never waits. To the browser it is
 * an answer that goes on until the connection is closed. Public for Tomcat, which makes it.
 */
public final class StreamConnection implements InternalHttpUpgradeHandler {

    private SocketWrapperBase<?> socket;
    private EventStream stream;
    private volatile boolean flushed = true;

    void carry(EventStream carried) {
        stream = carried;
    }

    /** Whether the browser has taken what was sent. */
    boolean isReady() {
        return flushed;
    }

    void send(byte[] bytes) throws IOException {
        socket.write(false, bytes, 0, bytes.length);
        flush();
    }

    void close() {
        socket.close();
        stream.ended();
    }

    @Override
    public void init(WebConnection connection) {
        stream.begin(this);
    }

    @Override
    public void setSocketWrapper(SocketWrapperBase<?> wrapper) {
        socket = wrapper;
    }

    @Override
    public SocketState upgradeDispatch(SocketEvent event) {
        try {
            if (event == SocketEvent.OPEN_WRITE) {
                flush();
                stream.wake();
            } else if (event != SocketEvent.OPEN_READ || hasLeft()) {
                close();
            }
        } catch (IOException gone) {
            close();
        }
        return socket.isClosed() ? SocketState.CLOSED : SocketState.UPGRADED;
    }

    @Override
    public void destroy() {
        stream.ended();
    }

    @Override
    public void timeoutAsync(long now) {}

    @Override
    public void setSslSupport(SSLSupport support) {}

    @Override
    public void pause() {}

    private void flush() throws IOException {
        boolean left = socket.flush(false);
        flushed = !left;
        if (left) {
            socket.registerWriteInterest();
        }
    }

    /** A browser that listens says nothing: who does is none. */
    private boolean hasLeft() throws IOException {
        return socket.isReadyForRead() && socket.read(false, new byte[1], 0, 1) != 0;
    }
}
