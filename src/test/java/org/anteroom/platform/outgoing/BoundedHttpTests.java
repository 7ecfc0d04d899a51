package org.anteroom.platform.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.anteroom.platform.keyset.FakeKeyServer;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class BoundedHttpTests {

    private final FakeKeyServer server = new FakeKeyServer();
    private final Names names = new Names();
    private final BoundedHttp strict = new BoundedHttp("Anteroom/test", uri -> false, new PublicAddresses(names));
    private final BoundedHttp open = new BoundedHttp("Anteroom/test", uri -> true, new PublicAddresses(names));

    @AfterEach
    void close() throws IOException {
        strict.close();
        open.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://127.1.2.3:8443/",
                "https://2130706433/",
                "https://0.0.0.0/",
                "https://10.0.0.1/",
                "https://100.64.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://172.31.255.255/",
                "https://192.168.1.1/",
                "https://198.18.0.1/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://[::1]/",
                "https://[::]/",
                "https://[fe80::1]/",
                "https://[fd00::1]/",
                "https://[ff02::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:a00:1]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "https://[2001:0:7f00:1::]/",
                "https://localhost/"
            })
    void internalAddressIsNotAsked(String address) {
        assertThatThrownBy(() -> get(strict, address))
                .isInstanceOf(RefusedAddress.class)
                .hasMessageContaining("not on the public internet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "172.32.0.1", "100.128.0.1", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"})
    void publicAddressMayBeAsked(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "gopher://lms.example.edu/",
                "ftp://lms.example.edu/",
                "jar:https://lms.example.edu!/",
                "https://tool@lms.example.edu/",
                "https:///path",
                "/path"
            })
    void onlyWebAddressesAreAsked(String address) {
        assertThatThrownBy(() -> get(open, address)).isInstanceOf(RefusedAddress.class);
    }

    @Test
    void plainHttpIsNotUsed() {
        assertThatThrownBy(() -> get(strict, "http://93.184.215.14/"))
                .isInstanceOf(RefusedAddress.class)
                .hasMessageContaining("https");
    }

    @Test
    void nameThatAlsoHasAnInternalAddressIsNotAsked() {
        names.answer("93.184.215.14", "10.0.0.1");
        assertThatThrownBy(() -> get(strict, "https://both.example.edu/")).isInstanceOf(RefusedAddress.class);
    }

    /** What is checked is what is connected to: the second answer of the name server is never asked for. */
    @Test
    void nameIsAskedForItsAddressOnce() throws Exception {
        names.answer("127.0.0.1");
        names.answer("127.0.0.2");
        try (ServerSocket here = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                BoundedHttp http = new BoundedHttp("Anteroom/test", uri -> false, names)) {
            CompletableFuture<Void> connected = CompletableFuture.runAsync(() -> acceptAndHangUp(here));
            assertThatThrownBy(() -> get(http, "https://lms.example.edu:" + here.getLocalPort() + "/"))
                    .isInstanceOf(IOException.class);
            connected.get();
        }
        assertThat(names.asked).containsExactly("lms.example.edu");
    }

    @Test
    void nameThatChangesToAnInternalAddressIsRefusedThen() {
        names.answer("93.184.215.14");
        names.answer("127.0.0.1");
        PublicAddresses addresses = new PublicAddresses(names);
        assertThat(catching(addresses)).isNull();
        assertThat(catching(addresses)).isInstanceOf(PublicAddresses.Internal.class);
    }

    @Test
    void redirectIsNotFollowed() throws IOException {
        server.redirectsTo("http://127.0.0.1:1/");
        RemoteAnswer answer = get(open, server.uri());
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.problem()).contains("redirects are not followed");
        assertThat(server.requests).hasValue(1);
    }

    @Test
    void endlessAnswerIsCutOff() {
        server.neverEnds();
        assertThatThrownBy(() -> get(open, server.uri())).hasMessageContaining("larger than 262144 bytes");
    }

    @Test
    void answerThatDripsIsNotWaitedFor() {
        server.dripsForEver();
        URI uri = URI.create(server.uri());
        assertThatThrownBy(() -> open.send(RemoteRequest.get(uri, "*/*").within(Duration.ofMillis(300))))
                .hasMessageContaining("within 300 ms");
    }

    private static RemoteAnswer get(BoundedHttp http, String address) throws IOException {
        return http.send(RemoteRequest.get(URI.create(address), "application/json"));
    }

    private static void acceptAndHangUp(ServerSocket server) {
        try {
            server.accept().close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Exception catching(PublicAddresses addresses) {
        try {
            addresses.resolve("lms.example.edu", 443);
            return null;
        } catch (UnknownHostException refused) {
            return refused;
        }
    }

    /** A name server that says what it is told, one answer after the other; for the rest it is the machine's. */
    private static final class Names implements DnsResolver {

        final List<String> asked = new ArrayList<>();
        private final List<InetAddress[]> answers = new ArrayList<>();

        void answer(String... addresses) {
            InetAddress[] answer = new InetAddress[addresses.length];
            try {
                for (int i = 0; i < addresses.length; i++) {
                    answer[i] = InetAddress.getByName(addresses[i]);
                }
            } catch (UnknownHostException malformed) {
                throw new IllegalArgumentException(malformed);
            }
            answers.add(answer);
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            asked.add(host);
            return answers.isEmpty() ? InetAddress.getAllByName(host) : answers.remove(0);
        }

        @Override
        public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
            return List.of(resolve(host)).stream()
                    .map(address -> new InetSocketAddress(address, port))
                    .toList();
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
