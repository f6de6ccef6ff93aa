package loa.content.web;

import java.util.UUID;
import loa.content.ItemId;
import loa.content.writing.PhotoDesk;
import loa.content.writing.PhotoDesk.Photo;
import loa.content.writing.PhotoDesk.Photo.Kept;
import loa.content.writing.PhotoDesk.Photo.NotKept;
import loa.media.Upload;
import loa.platform.Me;
import loa.platform.view.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes photos into an item: the editor puts them where the writer is, without script they are named to be put there. */
@Controller
@RequestMapping("/content/{id}/pictures")
class PictureController {

    private final ItemPages pages;
    private final PhotoDesk photos;

    PictureController(ItemPages pages, PhotoDesk photos) {
        this.pages = pages;
        this.photos = photos;
    }

    /** What the script is told: the photo taken, or why not. */
    record Picture(@Nullable String id, @Nullable String refusal) {}

    @PostMapping(headers = "X-Editor", params = "!part")
    ResponseEntity<Picture> take(@PathVariable UUID id, @RequestParam MultipartFile file, Me me) {
        return told(photos.take(item(id), Upload.of(file, false), me));
    }

    @PostMapping(headers = "X-Editor", params = "part")
    ResponseEntity<Picture> takeParts(@PathVariable UUID id, @RequestParam UUID part, Me me) {
        return told(photos.takeParts(item(id), part, me));
    }

    private ItemId item(UUID id) {
        return pages.filed(new ItemId(id)).item().id();
    }

    private static ResponseEntity<Picture> told(Photo photo) {
        return switch (photo) {
            case Kept(var medium) ->
                ResponseEntity.ok(new Picture(medium.value().toString(), null));
            case NotKept(var words) ->
                ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(new Picture(null, words));
        };
    }

    @PostMapping(headers = "!X-Editor")
    Answer takePlain(@PathVariable UUID id, @RequestParam MultipartFile file, Me me) {
        var item = item(id);
        return switch (photos.take(item, Upload.of(file, false), me)) {
            case Kept(var medium) ->
                new PicturePage(item.path() + "/edit", medium.value().toString()).withStatus(200);
            case NotKept(var words) -> pages.page(item, me, words, "", "").withStatus(200);
        };
    }
}
