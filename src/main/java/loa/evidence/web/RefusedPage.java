package loa.evidence.web;

import loa.platform.view.View;
import loa.work.TaskId;

/** Proof or a verdict that was refused, for a browser without script: the panel by itself, with what was typed. */
public record RefusedPage(TaskId task, ProofPanel panel) implements View {}
