package loa.platform.web;

import java.util.function.Supplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** What was read once and holds until the answer is sent, or until somebody changes it. Outside a request nothing is kept. */
public final class ThisRequest {

    private ThisRequest() {}

    @SuppressWarnings("unchecked")
    public static <T> T remember(String key, Supplier<T> reading) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) return reading.get();
        var known = request.getAttribute(key, RequestAttributes.SCOPE_REQUEST);
        if (known != null) return (T) known;
        var read = reading.get();
        request.setAttribute(key, read, RequestAttributes.SCOPE_REQUEST);
        return read;
    }

    public static void forget(String key) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) request.removeAttribute(key, RequestAttributes.SCOPE_REQUEST);
    }
}
