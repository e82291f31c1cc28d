package org.cleardocket.messaging.twilio;

import com.twilio.exception.ApiConnectionException;
import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.core5.http.Header;

/**
 * How the SDK reaches Twilio: at the address set, each call once and within a time limit that also holds for an answer
 * that never ends. The SDK's own client repeats a call up to three times on a server error, which may be three texts.
 */
final class TwilioHttp extends HttpClient {

    /** No connection came about, so Twilio has seen nothing of the call. */
    static final class NotReached extends RuntimeException {
        NotReached(Throwable cause) {
            super(cause);
        }
    }

    /** Twilio answered that it is too busy (429) or broken (5xx). */
    static final class Unavailable extends RuntimeException {

        private final int status;
        private final Duration retryAfter;

        Unavailable(int status, Duration retryAfter) {
            super("Twilio answered " + status + '.');
            this.status = status;
            this.retryAfter = retryAfter;
        }

        boolean isBusy() {
            return status == 429;
        }

        /** How long Twilio asks to wait; zero where it does not say. */
        Duration retryAfter() {
            return retryAfter;
        }
    }

    private final java.net.http.HttpClient http;
    private final URI base;
    private final Duration timeout;

    TwilioHttp(URI base, Duration timeout) {
        this.base = base;
        this.timeout = timeout;
        http = java.net.http.HttpClient.newBuilder()
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout.dividedBy(2))
                .build();
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        var answer = exchange(httpRequest(request));
        if (answer.statusCode() == 429 || answer.statusCode() >= 500) {
            throw new Unavailable(answer.statusCode(), retryAfter(answer));
        }
        return new Response(answer.body(), answer.statusCode(), new Header[0]);
    }

    private HttpRequest httpRequest(Request request) {
        var address = URI.create(request.constructURL().toString());
        var query = address.getRawQuery() == null ? "" : '?' + address.getRawQuery();
        var builder = HttpRequest.newBuilder(URI.create(base + address.getRawPath() + query))
                .header("Accept", "application/json")
                .header("Authorization", request.getAuthString());
        if (request.getMethod() == HttpMethod.GET) {
            return builder.build();
        }
        return builder.header("Content-Type", "application/x-www-form-urlencoded")
                .method(request.getMethod().name(), HttpRequest.BodyPublishers.ofString(request.encodeFormBody()))
                .build();
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        var answer = http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case ConnectException never -> new NotReached(never);
                case HttpConnectTimeoutException never -> new NotReached(never);
                case Throwable cut -> new ApiConnectionException("Twilio cut the call off.", cut);
            };
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new ApiConnectionException("Twilio did not answer in time.", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new ApiConnectionException("The call was interrupted.", e);
        }
    }

    private static Duration retryAfter(HttpResponse<?> answer) {
        return answer.headers().firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ZERO);
    }
}
