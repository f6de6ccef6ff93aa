package loa.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import loa.platform.view.Palette;
import loa.platform.view.View;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The living style page, for those who make pages. */
@Controller
class StyleController {

    private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"([a-z-]+)\"");

    @GetMapping("/style")
    View style() throws IOException {
        var sprite = new ClassPathResource("static/assets/icons.svg").getContentAsString(StandardCharsets.UTF_8);
        var icons = SYMBOL.matcher(sprite)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        return new StylePage(Palette.ofStyleSheet(), icons);
    }
}
