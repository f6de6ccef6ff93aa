package loa.media.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import loa.media.library.Caption;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * The form that brings files to the shelf.
 *
 * @param wrong what is wrong with the last try
 * @param kept how many files of the last try are on the shelf
 */
public record MediaNewPage(
        Map<UUID, String> campaigns,
        @Nullable UUID campaign,
        Caption typed,
        String takenOn,
        List<String> wrong,
        int kept,
        int megabytes,
        int filmMegabytes)
        implements View {}
