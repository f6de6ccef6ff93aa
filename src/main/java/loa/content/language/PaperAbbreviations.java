package loa.content.language;

import java.util.Map;
import loa.search.Abbreviations;
import org.springframework.stereotype.Component;

/** How offices and kinds of papers are shortened. */
@Component
class PaperAbbreviations implements Abbreviations {

    @Override
    public Map<String, String> writtenOut() {
        return Glossaries.ABBREVIATIONS;
    }
}
