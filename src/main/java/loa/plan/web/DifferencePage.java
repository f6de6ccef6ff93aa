package loa.plan.web;

import java.util.List;
import loa.platform.view.View;

/** Any two editions of a plan held against each other, word by word. */
public record DifferencePage(String path, String title, String from, String to, List<ChangedWords> changes)
        implements View {}
