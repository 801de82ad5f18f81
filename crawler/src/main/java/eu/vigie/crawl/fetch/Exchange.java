package eu.vigie.crawl.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request and its answer, with no redirect followed, within the limits. Safe for use by several threads. */
final class Exchange implements AutoCloseable {
    private final HttpClient client;
    private final FetchLimits limits;
    private final UserAgent agent;

    Exchange(UserAgent agent, FetchLimits limits) {
        this.agent = agent;
        this.limits = limits;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connect())
                .build();
    }

    /** How a request ended on the wire. */
    sealed interface Answer {
        /** A complete answer; {@code body} is decompressed. */
        record Came(int status, HttpHeaders headers, byte[] body) implements Answer {}

        /** No complete answer, and why, in words fit for a log. */
        record Broken(String reason) implements Answer {}
    }

    Answer get(URI url, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(limits.total())
                .header("User-Agent", agent.header())
                .header("Accept", "text/html,application/xhtml+xml,application/json;q=0.9,*/*;q=0.5")
                .header("Accept-Encoding", "gzip");
        headers.forEach(request::header);
        var pending =
                client.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), limits.bytes()));
        try {
            return decompressed(pending.get(limits.total().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            pending.cancel(true);
            return new Answer.Broken("no complete answer within " + limits.total());
        } catch (InterruptedException e) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            return new Answer.Broken("the crawler was stopped");
        } catch (ExecutionException e) {
            return new Answer.Broken(reason(e));
        }
    }

    private Answer decompressed(HttpResponse<byte[]> response) {
        String encoding = response.headers().firstValue("Content-Encoding").orElse("identity");
        try {
            byte[] body = ContentEncoding.decode(encoding, response.body(), limits);
            return new Answer.Came(response.statusCode(), response.headers(), body);
        } catch (IOException e) {
            return new Answer.Broken(String.valueOf(e.getMessage()));
        }
    }

    private static String reason(ExecutionException e) {
        return switch (e.getCause()) {
            case java.net.http.HttpTimeoutException _ -> "no complete answer in time";
            case InterruptedIOException _ -> "no complete answer in time";
            case ConnectException _ -> "no connection";
            case javax.net.ssl.SSLException tls -> "no secure connection: " + tls.getMessage();
            case IOException broken -> "the answer broke off: " + broken.getMessage();
            case IllegalArgumentException _ -> "the answer's headers make no sense";
            case null, default -> throw new IllegalStateException("a request failed in a way unforeseen", e);
        };
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
