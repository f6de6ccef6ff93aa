package loa.platform.view;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Turns what a handler answers into HTML, or into a redirection. */
@Component
public class ViewHandler implements HandlerMethodReturnValueHandler {

    private final Templates templates;

    ViewHandler(Templates templates) {
        this.templates = templates;
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return View.class.isAssignableFrom(type.getParameterType())
                || Answer.class.isAssignableFrom(type.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        var ask = request.getNativeRequest(HttpServletRequest.class);
        var reply = request.getNativeResponse(HttpServletResponse.class);
        if (ask == null || reply == null) throw new IllegalStateException("no HTTP");
        switch (value) {
            case View view -> write(reply, templates.draw(List.of(view)));
            case Page(var view, var status) -> {
                reply.setStatus(status);
                write(reply, templates.draw(List.of(view)));
            }
            case GoTo there -> go(ask, reply, there);
            case Fragments(var views, var otherwise) -> {
                if (Frame.current().partial()) write(reply, templates.draw(views));
                else go(ask, reply, otherwise);
            }
            case null, default -> throw new IllegalStateException("not a view: " + value);
        }
    }

    private static void go(HttpServletRequest ask, HttpServletResponse reply, GoTo there) {
        var address = ask.getContextPath() + there.address();
        if (Frame.current().partial()) {
            reply.setHeader("HX-Redirect", address);
        } else {
            reply.setStatus(HttpStatus.SEE_OTHER.value());
            reply.setHeader("Location", address);
        }
    }

    private static void write(HttpServletResponse reply, Utf8ByteOutput html) throws IOException {
        reply.setContentType("text/html;charset=UTF-8");
        reply.setHeader("Vary", "HX-Request");
        if (!reply.containsHeader("Cache-Control")) reply.setHeader("Cache-Control", "no-store");
        reply.setContentLength(html.getContentLength());
        html.writeTo(reply.getOutputStream());
    }
}
