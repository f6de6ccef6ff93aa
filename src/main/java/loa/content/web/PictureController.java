package loa.content.web;

import static loa.platform.view.Words.msg;

import java.util.Objects;
import java.util.UUID;
import loa.content.ItemId;
import loa.content.ItemRights;
import loa.media.MediaDesk;
import loa.media.MediaId;
import loa.media.Taking.Refused;
import loa.media.Taking.Taken;
import loa.media.Upload;
import loa.platform.Me;
import loa.platform.view.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes photos into an item: the editor puts them where the writer is, without script they are named to be put there. */
@Controller
@RequestMapping("/content/{id}/pictures")
class PictureController {

    private final ItemPages pages;
    private final ItemRights rights;
    private final MediaDesk media;
    private final Pictures pictures;
    private final TransactionTemplate transaction;

    PictureController(
            ItemPages pages, ItemRights rights, MediaDesk media, Pictures pictures, TransactionTemplate transaction) {
        this.pages = pages;
        this.rights = rights;
        this.media = media;
        this.pictures = pictures;
        this.transaction = transaction;
    }

    /** What the script is told: the photo taken, or why not. */
    record Picture(@Nullable String id, @Nullable String refusal) {}

    @PostMapping(headers = "X-Editor")
    ResponseEntity<Picture> take(
            @PathVariable UUID id, @RequestParam MultipartFile file, @RequestHeader("X-Editor") String editor, Me me) {
        return switch (take(new ItemId(id), file, me)) {
            case Picture taken when taken.id() != null -> ResponseEntity.ok(taken);
            case Picture refused ->
                ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(refused);
        };
    }

    @PostMapping(headers = "!X-Editor")
    Answer takePlain(@PathVariable UUID id, @RequestParam MultipartFile file, Me me) {
        var item = new ItemId(id);
        var taken = take(item, file, me);
        return taken.id() == null
                ? pages.page(item, me, taken.refusal(), "", "").withStatus(200)
                : new PicturePage(item.path() + "/edit", taken.id()).withStatus(200);
    }

    private Picture take(ItemId id, MultipartFile file, Me me) {
        var item = pages.filed(id).item();
        var asker = rights.asker(item, me);
        if (!asker.writes() && !asker.checks()) throw new AccessDeniedException(id.subject());
        return switch (media.take(Upload.of(file, false))) {
            case Refused refused -> new Picture(null, refused.words());
            case Taken taken when !taken.kind().picture() -> new Picture(null, msg("content.picture.notOne"));
            case Taken taken -> {
                var entered = Objects.requireNonNull(transaction.execute(_ -> {
                    MediaId medium =
                            media.enter(taken, item.unit(), item.campaign().value(), me);
                    pictures.add(id, medium);
                    return medium;
                }));
                yield new Picture(entered.value().toString(), null);
            }
        };
    }
}
