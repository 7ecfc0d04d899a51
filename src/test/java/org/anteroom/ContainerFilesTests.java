package org.anteroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docker-compose.moodle.yml and the Dockerfile say what an engine accepts and the tool understands. */
class ContainerFilesTests {

    private static final Path DOCKERFILE = Path.of("src/main/docker/Dockerfile");
    private static final Pattern FIXED = Pattern.compile("[^:]+:(\\$\\{\\w+:-)?v?\\d+\\.\\d+\\.\\d+[^}]*}?");

    private final ComposeFile compose = ComposeFile.read(Path.of("docker-compose.moodle.yml"));

    @Test
    void composeFileSaysNothingThatIsNotOfTheSpecification() {
        assertThat(compose.faults()).isEmpty();
    }

    @Test
    void everyImageHasAFixedTag() throws IOException {
        List<String> bases = dockerfile("(?m)^FROM (\\S+)");
        assertThat(bases).hasSize(2).allMatch(FIXED.asMatchPredicate());
        assertThat(compose.images()).hasSize(3).allMatch(FIXED.asMatchPredicate());
    }

    @Test
    void everyFileOfTheRepositoryIsThere() {
        assertThat(compose.paths())
                .contains("src/main/docker/Dockerfile", "src/main/docker/moodle")
                .allSatisfy(path -> assertThat(Path.of(path)).exists());
    }

    @Test
    void dockerfileTakesTheJarThatTheBuildMakes() throws IOException {
        Properties build = new Properties();
        build.load(ContainerFilesTests.class.getResourceAsStream("/META-INF/build-info.properties"));
        Path jar = Path.of("target", build.get("build.artifact") + "-" + build.get("build.version") + ".jar");
        List<String> sources = dockerfile("(?m)^COPY (?!--)(\\S+)");
        assertThat(sources)
                .singleElement()
                .matches(source -> FileSystems.getDefault()
                        .getPathMatcher("glob:" + source)
                        .matches(jar));
        assertThat(Files.readAllLines(Path.of(DOCKERFILE + ".dockerignore"))).contains("!" + sources.get(0));
    }

    @Test
    void everySettingOfTheToolIsOneThatItReads() {
        List<String> known = Stream.concat(
                        ConfigurationPageTests.properties(),
                        Stream.of(
                                "server.port",
                                "spring.datasource.url",
                                "spring.datasource.username",
                                "spring.datasource.password"))
                .map(property ->
                        property.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", ""))
                .toList();
        assertThat(compose.environment("anteroom"))
                .containsKey("ANTEROOM_PUBLICURL")
                .allSatisfy((name, value) -> assertThat(known).contains(name));
    }

    @Test
    void moodleAndTheToolMeetAtTheirAddresses() {
        Map<String, String> tool = compose.environment("anteroom");
        String site = compose.environment("moodle").get("SITE_URL");
        assertThat(site).isEqualTo("http://" + tool.get("ANTEROOM_LTI_ALLOWEDHOSTS"));
        assertThat(tool).containsEntry("ANTEROOM_PUBLICURL", "http://localhost:" + tool.get("SERVER_PORT"));
        assertThat(compose.ports("moodle"))
                .containsExactlyInAnyOrder(published(site), published(tool.get("ANTEROOM_PUBLICURL")));
    }

    @Test
    void databaseKnowsTheTool() throws IOException {
        Map<String, String> tool = compose.environment("anteroom");
        assertThat(Files.readString(Path.of("src/main/docker/moodle/database.sql")))
                .contains("create database anteroom;")
                .contains("create user " + tool.get("SPRING_DATASOURCE_USERNAME") + " identified by '"
                        + tool.get("SPRING_DATASOURCE_PASSWORD") + "'");
        assertThat(tool.get("SPRING_DATASOURCE_URL")).startsWith("jdbc:mariadb://database:3306/anteroom?");
    }

    /** On this machine only, and by the same port inside and outside. */
    private static String published(String address) {
        String port = address.substring(address.lastIndexOf(':') + 1);
        return "127.0.0.1:" + port + ":" + port;
    }

    private static List<String> dockerfile(String line) throws IOException {
        return Pattern.compile(line)
                .matcher(Files.readString(DOCKERFILE))
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
