package loa.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import loa.platform.view.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Errors as pages that say what to do; a visitor never sees a stack trace. */
@Controller
@ControllerAdvice
class Errors implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    @RequestMapping("/error")
    Answer error(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return page(status);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Answer tooLarge() {
        return page(413);
    }

    @ExceptionHandler(OptimisticLockingFailureException.class)
    Answer changedMeanwhile() {
        return page(409);
    }

    @ExceptionHandler(AccessDeniedException.class)
    Answer refused() {
        return page(403);
    }

    /** The network went in the middle of it, or it is not what the address takes. */
    @ExceptionHandler(HttpMessageNotReadableException.class)
    Answer unreadable() {
        return page(400);
    }

    /** Whoever asked has gone before the answer was whole: nobody is left to be told. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone(HttpServletResponse nobody) {}

    @ExceptionHandler(NoResourceFoundException.class)
    Answer notFound() {
        return page(404);
    }

    @ExceptionHandler(ResponseStatusException.class)
    Answer status(ResponseStatusException e) {
        return page(e.getStatusCode().value());
    }

    @ExceptionHandler(Exception.class)
    Answer failed(Exception e, HttpServletRequest request) {
        if (e instanceof org.springframework.web.ErrorResponse known) {
            return page(known.getStatusCode().value());
        }
        if (e instanceof org.springframework.beans.TypeMismatchException) return page(404);
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        return page(500);
    }

    private static Answer page(int status) {
        var kind = switch (status) {
            case 403 -> "refused";
            case 404, 405 -> "notFound";
            case 409 -> "changed";
            case 413 -> "tooLarge";
            case 429 -> "tooOften";
            default -> status < 500 ? "badRequest" : "failed";
        };
        return new ErrorPage(status, kind).withStatus(status);
    }
}
