package loa.meeting.web;

import java.util.List;
import loa.platform.view.QrCode;
import loa.platform.view.View;

/** A numbered sheet on which attendance is written: totals by unit. */
public record AttendanceSheetPage(
        String number, String title, String back, QrCode code, List<String> units, List<String> topics)
        implements View {}
