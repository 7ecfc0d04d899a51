package demo.lms;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A thread per request: virtual where the JDK has them, which Java 17 has not. */
final class Threads {

    private Threads() {}

    static ExecutorService perRequest() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException none) {
            return Executors.newCachedThreadPool(Threads::daemon);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "demo-lms");
        thread.setDaemon(true);
        return thread;
    }
}
