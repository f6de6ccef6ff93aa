package loa;

import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.web.context.request.RequestContextHolder;

/** Keeps a test out of the request that Spring pretends around it, in which what was read once would never change. */
final class OutsideRequests implements TestExecutionListener, Ordered {

    @Override
    public void beforeTestMethod(TestContext test) {
        RequestContextHolder.resetRequestAttributes();
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
