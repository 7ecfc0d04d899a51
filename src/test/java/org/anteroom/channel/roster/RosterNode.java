package org.anteroom.channel.roster;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicLong;
import org.anteroom.AnteroomApplication;
import org.anteroom.StatementCounter;
import org.anteroom.lti.Launch;
import org.anteroom.lti.LaunchHandler;
import org.anteroom.platform.Deployments;
import org.anteroom.platform.Registration;
import org.anteroom.platform.Registrations;
import org.anteroom.shared.ChannelId;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** The tool of {@link RosterBenchmark}: reads one course three times, and says what that cost. */
final class RosterNode {

    static final String ADDRESS = "benchmark.roster";

    private static final long MB = 1024 * 1024;

    private final AtomicLong live = new AtomicLong();
    private final ConfigurableApplicationContext tool;
    private final SyncRoster sync;

    private RosterNode(ConfigurableApplicationContext tool) {
        this.tool = tool;
        this.sync = tool.getBean(SyncRoster.class);
    }

    public static void main(String[] args) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication application = new SpringApplication(AnteroomApplication.class, StatementCounter.class);
        try (ConfigurableApplicationContext tool = application.run(args)) {
            new RosterNode(tool).measure();
        }
    }

    private void measure() throws Exception {
        ChannelId channel = channel();
        showKeys();
        watchMemory();
        measureLive();
        System.out.printf("before:         %d MB live%n", live.get() / MB);
        read("first reading: ", channel);
        read("second reading:", channel);
        List<String> statements = tool.getBean(StatementCounter.class).during(() -> sync.sync(channel));
        List<String> writes =
                statements.stream().filter(sql -> !sql.startsWith("select")).toList();
        System.out.printf(
                "third reading:  %d statements that read, and these that write: %s%n",
                statements.size() - writes.size(), writes);
    }

    /** The first request of all takes long: the platform, which asks for the keys, must not have to wait so. */
    private void showKeys() throws Exception {
        URI keys =
                URI.create(tool.getEnvironment().getRequiredProperty("anteroom.public-url") + "/.well-known/jwks.json");
        int status = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(keys).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (status != 200) {
            throw new IllegalStateException("keys: " + status);
        }
    }

    private void read(String name, ChannelId channel) {
        live.set(0);
        long begun = System.nanoTime();
        sync.sync(channel).ifPresent(failure -> {
            throw new IllegalStateException(failure.toString());
        });
        long millis = (System.nanoTime() - begun) / 1_000_000;
        measureLive();
        System.out.printf("%s %,d ms, at most %d MB live%n", name, millis, live.get() / MB);
    }

    /** What is left after a collection, looked at all the time. */
    private void watchMemory() {
        Thread watch = new Thread(() -> {
            while (!Thread.interrupted()) {
                measureLive();
                try {
                    Thread.sleep(2_000);
                } catch (InterruptedException stopped) {
                    return;
                }
            }
        });
        watch.setDaemon(true);
        watch.start();
    }

    private void measureLive() {
        System.gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        live.accumulateAndGet(used, Math::max);
    }

    private ChannelId channel() {
        Environment told = tool.getEnvironment();
        String prefix = "anteroom.lti.registrations[0].";
        Registration registration = tool.getBean(Registrations.class)
                .find(told.getRequiredProperty(prefix + "issuer"), told.getRequiredProperty(prefix + "client-id"))
                .orElseThrow();
        long deployment = tool.getBean(Deployments.class)
                .findOrRecord(registration.id(), told.getRequiredProperty(prefix + "deployments[0]"))
                .id();
        return tool.getBean(LaunchHandler.class)
                .receive(new Launch(
                        registration.id(),
                        deployment,
                        "LtiResourceLinkRequest",
                        "teacher",
                        "Grace",
                        null,
                        List.of("Instructor"),
                        new Launch.Context("1", "L-1", "Large"),
                        new Launch.ResourceLink("1", "Meeting"),
                        Map.of(),
                        null,
                        null,
                        URI.create(told.getRequiredProperty("anteroom.public-url")),
                        new Launch.Services(told.getRequiredProperty(ADDRESS), null),
                        null))
                .channel();
    }
}
