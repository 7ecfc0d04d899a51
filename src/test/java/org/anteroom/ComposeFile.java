package org.anteroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** What a compose file says, and what of it the specification (https://github.com/compose-spec) does not know. */
record ComposeFile(Map<String, Object> content) {

    /** As much of the specification as we need; whoever needs more adds it. */
    private static final Map<String, Set<String>> KEYS = Map.of(
            "file", Set.of("name", "services", "volumes"),
            "service",
                    Set.of(
                            "image",
                            "build",
                            "environment",
                            "volumes",
                            "ports",
                            "depends_on",
                            "healthcheck",
                            "network_mode",
                            "working_dir",
                            "entrypoint",
                            "restart"),
            "build", Set.of("context", "dockerfile"),
            "healthcheck", Set.of("test", "interval", "timeout", "retries", "start_period"),
            "dependency", Set.of("condition"));

    private static final Set<String> CONDITIONS =
            Set.of("service_started", "service_healthy", "service_completed_successfully");
    private static final Pattern DURATION = Pattern.compile("(\\d+(ms|[smh]))+");
    private static final Pattern VOLUME = Pattern.compile("(\\./[\\w./-]+|[a-z-]+):/[\\w./-]+(:ro)?");
    private static final Pattern PORT = Pattern.compile("127\\.0\\.0\\.1:\\d+:\\d+");

    static ComposeFile read(Path file) {
        try {
            return new ComposeFile(new Yaml().load(Files.readString(file)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        content.keySet().stream()
                .filter(key -> !key.startsWith("x-") && !KEYS.get("file").contains(key))
                .forEach(key -> faults.add("the file has no " + key));
        services().forEach((name, service) -> {
            faults.addAll(unknown("service", name, service));
            faults.addAll(unknown("build", name, map(service, "build")));
            faults.addAll(unknown("healthcheck", name, map(service, "healthcheck")));
            faults.addAll(health(name, map(service, "healthcheck")));
            faults.addAll(dependencies(name, service));
            faults.addAll(texts(name, service));
        });
        faults.addAll(volumes());
        return faults;
    }

    Map<String, String> environment(String service) {
        return cast(map(services().get(service), "environment"));
    }

    List<String> ports(String service) {
        return list(services().get(service), "ports");
    }

    List<String> images() {
        return services().values().stream()
                .flatMap(it -> Stream.ofNullable((String) it.get("image")))
                .toList();
    }

    /** Of this repository. */
    List<String> paths() {
        return services().values().stream()
                .flatMap(it -> Stream.concat(
                        Stream.ofNullable((String) map(it, "build").get("dockerfile")),
                        list(it, "volumes").stream()
                                .filter(volume -> volume.startsWith("./"))
                                .map(volume -> volume.substring(2, volume.indexOf(':')))))
                .toList();
    }

    private Map<String, Map<String, Object>> services() {
        return cast(content.get("services"));
    }

    private List<String> dependencies(String name, Map<String, Object> service) {
        List<String> faults = new ArrayList<>();
        map(service, "depends_on").forEach((other, how) -> {
            Map<String, Object> dependency = cast(how);
            faults.addAll(unknown("dependency", name, dependency));
            if (!CONDITIONS.contains(dependency.get("condition"))) {
                faults.add(name + " waits for " + other + " in an unknown way");
            }
            boolean tellsHealth =
                    services().containsKey(other) && services().get(other).containsKey("healthcheck");
            if (!tellsHealth && dependency.containsValue("service_healthy")) {
                faults.add(name + " waits for the health of " + other + ", which tells none");
            }
        });
        Stream.concat(
                        map(service, "depends_on").keySet().stream(),
                        Stream.ofNullable((String) service.get("network_mode")).map(it -> it.replace("service:", "")))
                .filter(other -> !services().containsKey(other))
                .forEach(other -> faults.add(name + " needs " + other));
        if (service.containsKey("network_mode") && service.containsKey("ports")) {
            faults.add(name + " has no network of its own to publish ports of");
        }
        return faults;
    }

    private List<String> volumes() {
        List<String> used = services().values().stream()
                .flatMap(it -> list(it, "volumes").stream())
                .toList();
        Set<String> declared = map(content, "volumes").keySet();
        Stream<String> malformed =
                used.stream().filter(it -> !VOLUME.matcher(it).matches());
        Stream<String> undeclared = used.stream()
                .map(it -> it.substring(0, it.indexOf(':')))
                .filter(it -> !it.startsWith(".") && !declared.contains(it));
        return Stream.concat(malformed, undeclared).map(it -> "volume " + it).toList();
    }

    private static List<String> health(String name, Map<String, Object> check) {
        return check.entrySet().stream()
                .filter(it -> !it.getKey().equals("test") && !it.getKey().equals("retries"))
                .filter(it -> !DURATION.matcher(it.getValue().toString()).matches())
                .map(it -> name + ": " + it + " is no duration")
                .toList();
    }

    /** Values that YAML takes for numbers or truth values reach the container as somebody else wrote them. */
    private static List<String> texts(String name, Map<String, Object> service) {
        Stream<Object> values = Stream.of("environment").flatMap(it -> map(service, it).values().stream());
        Stream<Object> lists = Stream.of("entrypoint", "ports", "volumes").flatMap(it -> list(service, it).stream());
        Stream<Object> tests =
                list(map(service, "healthcheck"), "test").stream().map(Object.class::cast);
        Stream<String> ports =
                list(service, "ports").stream().filter(it -> !PORT.matcher(it).matches());
        return Stream.concat(
                        Stream.of(values, lists, tests).flatMap(it -> it).filter(it -> !(it instanceof String)), ports)
                .map(it -> name + ": " + it)
                .toList();
    }

    private static List<String> unknown(String kind, String name, Map<String, Object> content) {
        return content.keySet().stream()
                .filter(key -> !KEYS.get(kind).contains(key))
                .map(key -> name + ": no " + kind + " has " + key)
                .toList();
    }

    private static Map<String, Object> map(Map<String, Object> content, String key) {
        Object value = content.get(key);
        return value == null ? Map.of() : cast(value);
    }

    private static List<String> list(Map<String, Object> content, String key) {
        Object value = content.get(key);
        return value == null ? List.of() : cast(value);
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }
}
