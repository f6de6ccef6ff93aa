package loa.plan.web;

import static loa.platform.view.Words.msg;

import java.time.ZoneId;
import loa.plan.Stamp;
import loa.platform.Settings;
import loa.platform.view.Days;
import org.springframework.stereotype.Component;

/** Who said something, and when, in the office's time. */
@Component
class Stamps {

    private final ZoneId zone;

    Stamps(Settings settings) {
        this.zone = settings.zone();
    }

    String said(String key, Stamp stamp) {
        return msg(key, stamp.by(), Days.moment(stamp.at(), zone));
    }
}
