package loa.translation.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import loa.platform.Me;
import loa.platform.view.Answer;
import loa.translation.release.SubmissionDesk;
import loa.translation.web.TranslationPage.Attempt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Submits a translation to the bodies that approve. */
@Controller
class SubmissionController {

    private final SubmissionDesk desk;
    private final TranslationPages pages;

    SubmissionController(SubmissionDesk desk, TranslationPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @PostMapping("/translations/{id}/submit")
    Object submit(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String wantedOn,
            Me me) {
        var translation = pages.known(id);
        var refusal = desk.submit(translation.id(), note, day(wantedOn), me);
        if (refusal.isEmpty()) return Answer.goTo(translation.id().path()).saying("translation.notice.submitted");
        return pages.page(translation, false, new Attempt(-1, refusal.get(), "", "", ""), me);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
