package org.anteroom.web.stream;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open stream. It is asked for what comes next whenever its browser can take more, so that a slow browser holds nothing but
 * its place.
 */
public abstract class EventStream {

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);

    private final AtomicInteger wishes = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile @Nullable StreamConnection connection;
    private volatile byte @Nullable [] greeting;
    private volatile byte @Nullable [] farewell;
    private volatile boolean beating;
    private volatile boolean moved = true;
    private boolean parting;
    private Runnable whenBegun = () -> {};
    private Runnable whenOver = () -> {};

    /**
     * Asked by one thread at a time, and by any.
     *
     * @return one or more events, some kilobytes at most, or null if there is nothing for now: then {@link #wake} says when
     */
    protected abstract byte @Nullable [] next();

    /** The browser listens from now on. */
    protected abstract void begun();

    /** The browser has gone, or was sent away. */
    protected abstract void gone();

    /** What is sent when there was nothing else for a while. */
    protected byte[] sign() {
        return ServerSentEvent.comment();
    }

    /** There may be something to send. Does not wait for the browser. */
    public final void wake() {
        if (wishes.getAndIncrement() > 0) {
            return;
        }
        int heard;
        do {
            heard = wishes.get();
            drain();
        } while (wishes.addAndGet(-heard) > 0);
    }

    /** Ends the stream after these words, before anything else that may be left. */
    public final void end(byte[] words) {
        farewell = words;
        wake();
    }

    /** The browser comes again by itself, and goes on after what it had. */
    public final void cut() {
        end(ServerSentEvent.comment());
    }

    final void prepare(byte[] first, Runnable begins, Runnable ends) {
        greeting = first;
        whenBegun = begins;
        whenOver = ends;
    }

    final void begin(StreamConnection opened) {
        connection = opened;
        try {
            whenBegun.run();
            begun();
            wake();
        } catch (RuntimeException failed) {
            LOG.warn("A stream of events could not begin", failed);
            opened.close();
        }
    }

    final void ended() {
        if (over.compareAndSet(false, true)) {
            whenOver.run();
            gone();
        }
    }

    /** Keeps proxies from closing a silent connection; one that takes nothing from one beat to the next is closed. */
    final void beat() {
        StreamConnection to = connection;
        if (to != null && !to.isReady() && !moved) {
            to.close();
        } else {
            moved = false;
            beating = true;
            wake();
        }
    }

    private void drain() {
        StreamConnection to = connection;
        try {
            while (to != null && to.isReady() && !over.get()) {
                byte[] bytes = parting ? null : following();
                if (bytes == null) {
                    break;
                }
                moved = true;
                to.send(bytes);
            }
            if (to != null && parting && to.isReady()) {
                to.close();
            }
        } catch (IOException left) {
            to.close();
        } catch (RuntimeException failed) {
            LOG.warn("A stream of events is cut", failed);
            to.close();
        }
    }

    private byte @Nullable [] following() {
        byte[] first = greeting;
        if (first != null) {
            greeting = null;
            return first;
        }
        byte[] last = farewell;
        if (last != null) {
            parting = true;
            return last;
        }
        byte[] bytes = next();
        boolean due = beating;
        beating = false;
        return bytes == null && due ? sign() : bytes;
    }
}
