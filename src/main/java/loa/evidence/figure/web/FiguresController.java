package loa.evidence.figure.web;

import static loa.platform.view.Words.msg;

import java.util.Arrays;
import java.util.UUID;
import loa.evidence.Indicator;
import loa.evidence.figure.FigureFilter;
import loa.platform.Me;
import loa.platform.sheet.Downloads;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import loa.work.CampaignTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The figures of a campaign, and the dictionary of what is counted. */
@Controller
class FiguresController {

    private final CampaignFrames frames;
    private final FigureTables tables;

    FiguresController(CampaignFrames frames, FigureTables tables) {
        this.frames = frames;
        this.tables = tables;
    }

    @Configuration
    static class Tab {

        @Bean
        CampaignTab figuresTab() {
            return new CampaignTab("/figures", "evidence.figures.tab", 55);
        }
    }

    @GetMapping("/campaigns/{id}/figures")
    FiguresPage page(@PathVariable UUID id, FigureFilter filter, Me me) {
        return tables.page(frames.of(new CampaignId(id), "/figures", me), filter);
    }

    @GetMapping("/campaigns/{id}/figures.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable UUID id, FigureFilter filter, Me me) {
        var frame = frames.of(new CampaignId(id), "/figures", me);
        return Downloads.workbook("so-lieu", tables.workbook(frame, filter));
    }

    @GetMapping("/campaigns/{id}/figures/{indicator}")
    FigurePage figure(@PathVariable UUID id, @PathVariable Indicator indicator, FigureFilter filter, Me me) {
        return tables.figure(frames.of(new CampaignId(id), "/figures", me), indicator, filter);
    }

    @GetMapping("/indicators")
    IndicatorsPage dictionary() {
        return new IndicatorsPage(Arrays.stream(Indicator.Field.values())
                .map(field -> new IndicatorsPage.Field(
                        msg("evidence.field." + field),
                        Arrays.stream(Indicator.values())
                                .filter(indicator -> indicator.field() == field)
                                .map(FiguresController::entry)
                                .toList()))
                .toList());
    }

    private static IndicatorsPage.Entry entry(Indicator indicator) {
        var words = indicator.words();
        return new IndicatorsPage.Entry(
                indicator.name(),
                msg("evidence.unit." + indicator),
                String.join("; ", words.subList(1, words.size())),
                msg("evidence.nature." + indicator.nature()),
                indicator.isPart() ? msg("evidence.unit." + indicator.whole()) : null);
    }
}
