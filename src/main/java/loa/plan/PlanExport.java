package loa.plan;

import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.SourceText;

/** A form in which what was read can be taken away; every bean of this type is offered on the plan's page. */
public interface PlanExport {

    /** Its name in the address, as {@code json}. */
    String format();

    /** Message key of its words on the page. */
    String words();

    /** Of the file that is saved, by the name of the plan's own file without its ending. */
    String fileName(String plan);

    String mediaType();

    byte[] write(CompiledPlan plan, SourceText source);
}
