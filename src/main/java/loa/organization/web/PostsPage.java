package loa.organization.web;

import java.util.List;
import java.util.UUID;
import loa.platform.view.View;

/** Where somebody with several posts says in which one they act. */
public record PostsPage(List<Choice> choices) implements View {

    public record Choice(UUID post, String title, String unit) {}
}
