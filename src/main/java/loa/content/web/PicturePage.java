package loa.content.web;

import loa.platform.view.View;

/** The line that puts a photo just taken into the text, for a browser without script. */
public record PicturePage(String back, String id) implements View {}
