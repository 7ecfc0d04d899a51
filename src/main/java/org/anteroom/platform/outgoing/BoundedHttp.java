package org.anteroom.platform.outgoing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.TimeValue;
import org.jspecify.annotations.Nullable;

/**
 * Asks other servers, whatever they do: never long, never much, never elsewhere, and nothing that is not on the public
 * internet unless the configuration allows its host. All that this tool asks of platforms goes through here.
 */
public final class BoundedHttp implements AutoCloseable {

    private static final int CONNECTIONS = 200;
    private static final int CONNECTIONS_OF_A_HOST = 50;

    private final Predicate<URI> allowed;
    private final CloseableHttpClient open;
    private final CloseableHttpClient guarded;

    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "outgoing-request");
        thread.setDaemon(true);
        return thread;
    });

    /** @param allowed whom the operator vouches for: they may be internal, and use http */
    public BoundedHttp(String userAgent, Predicate<URI> allowed) {
        this(userAgent, allowed, new PublicAddresses());
    }

    BoundedHttp(String userAgent, Predicate<URI> allowed, DnsResolver publicAddresses) {
        this.allowed = allowed;
        this.open = client(userAgent, SystemDefaultDnsResolver.INSTANCE);
        this.guarded = client(userAgent, publicAddresses);
    }

    /** @throws IOException whose message tells an admin what went wrong; {@link RefusedAddress} if it was not sent */
    public RemoteAnswer send(RemoteRequest request) throws IOException {
        CloseableHttpClient client = clientFor(request.uri());
        HttpUriRequestBase sent = sent(request);
        Future<RemoteAnswer> answer =
                threads.submit(() -> client.execute(sent, response -> read(response, sent, request.bytes())));
        try {
            return answer.get(request.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw new IOException("no complete answer within " + request.time().toMillis() + " ms", slow);
        } catch (ExecutionException failed) {
            throw explained(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        } finally {
            // Also ends what a look-up of names or a dripping body would hold for ever.
            sent.abort();
            answer.cancel(true);
        }
    }

    /** @throws RefusedAddress if no request would be sent there, as far as the text of the address tells */
    public void check(URI uri) throws RefusedAddress {
        clientFor(uri);
    }

    private CloseableHttpClient clientFor(URI uri) throws RefusedAddress {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (uri.getHost() == null || uri.getUserInfo() != null || !(scheme.equals("https") || scheme.equals("http"))) {
            throw new RefusedAddress("only addresses such as https://lms.example.edu/path are asked, not " + uri);
        }
        if (allowed.test(uri)) {
            return open;
        }
        if (scheme.equals("http")) {
            throw new RefusedAddress("must use https, but is " + uri + " (anteroom.lti.allowed-hosts permits a host)");
        }
        return guarded;
    }

    private static HttpUriRequestBase sent(RemoteRequest request) {
        HttpUriRequestBase sent = new HttpUriRequestBase(request.method(), request.uri());
        request.headers().forEach(sent::setHeader);
        if (request.body() != null) {
            // The content type stands in the headers, without a charset that some platforms choke on.
            sent.setEntity(new ByteArrayEntity(request.body().getBytes(StandardCharsets.UTF_8), null));
        }
        return sent;
    }

    private static RemoteAnswer read(ClassicHttpResponse response, HttpUriRequestBase sent, int limit)
            throws IOException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.getValue());
        }
        return new RemoteAnswer(response.getCode(), headers, text(response.getEntity(), sent, limit));
    }

    private static String text(@Nullable HttpEntity entity, HttpUriRequestBase sent, int limit) throws IOException {
        if (entity == null) {
            return "";
        }
        InputStream body = entity.getContent();
        byte[] bytes = body.readNBytes(limit + 1);
        if (bytes.length > limit) {
            // Before the answer is closed, which would read it to its end.
            sent.abort();
            throw new IOException("the answer is larger than " + limit + " bytes");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static IOException explained(Throwable cause) {
        if (cause instanceof PublicAddresses.Internal internal) {
            return new RefusedAddress(String.valueOf(internal.getMessage()));
        }
        return new IOException("no answer: " + (cause.getMessage() == null ? cause : cause.getMessage()), cause);
    }

    private static CloseableHttpClient client(String userAgent, DnsResolver addresses) {
        return HttpClients.custom()
                .setUserAgent(userAgent)
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(CONNECTIONS_OF_A_HOST)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                                .setTimeToLive(TimeValue.ofMinutes(1))
                                .build())
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        open.close();
        guarded.close();
    }
}
