package org.anteroom.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads a small document of another server, whatever that server does: never long, never much, never elsewhere. */
final class BoundedHttp {

    static final int MAX_BYTES = 256 * 1024;

    private final HttpClient client;
    private final Duration limit;
    private final String userAgent;

    BoundedHttp(Duration limit, String userAgent) {
        this.limit = limit;
        this.userAgent = userAgent;
        this.client = HttpClient.newBuilder()
                .connectTimeout(limit)
                .followRedirects(HttpClient.Redirect.NEVER)
                // Some servers choke on the upgrade to HTTP/2 that the client offers on plain http.
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** @throws IOException whose message tells an admin what went wrong */
    String get(URI uri) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Accept", "application/json")
                .header("User-Agent", userAgent)
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, head -> new BoundedBody(MAX_BYTES));
        HttpResponse<byte[]> response = await(answer);
        if (response.statusCode() != 200) {
            String hint = response.statusCode() / 100 == 3 ? " (redirects are not followed)" : "";
            throw new IOException("answered with status " + response.statusCode() + hint);
        }
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    // The client's own time limit ends at the headers; a body may drip for ever.
    private <T> T await(CompletableFuture<T> answer) throws IOException {
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw new IOException("no complete answer within " + limit.toMillis() + " ms", slow);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            throw new IOException(
                    "no answer: " + (cause.getMessage() == null ? cause.toString() : cause.getMessage()), cause);
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }
}
