package loa.platform.view;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** Draws a view with the template of its name, compiled with the application. */
@Component
public class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "templates");

    /** A view as part of another's template: {@code ${content}} draws it there. */
    public Content content(View view) {
        return out -> draw(view, out);
    }

    /** A view as text of its own, outside any request: a letter, a file. */
    public String text(View view) {
        var out = new StringOutput();
        draw(view, out);
        return out.toString();
    }

    Utf8ByteOutput draw(Iterable<? extends View> views) {
        Frame.current()
                .drawing(StreamSupport.stream(views.spliterator(), false)
                        .map(view -> view.getClass().getSimpleName())
                        .collect(Collectors.joining(", ")));
        var out = new Utf8ByteOutput();
        for (var view : views) draw(view, out);
        return out;
    }

    private void draw(View view, TemplateOutput out) {
        engine.render(view.getClass().getName().replace('.', '/') + ".jte", view, out);
    }
}
