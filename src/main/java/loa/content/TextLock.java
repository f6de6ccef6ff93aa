package loa.content;

import loa.platform.Me;

/** The secret that locks what a writer's browser keeps until the server has it; offered by the module that knows phones. */
public interface TextLock {

    byte[] of(Me me);
}
