package loa.search;

import java.util.Map;
import loa.organization.directory.UnitName;
import org.springframework.stereotype.Component;

/** How names of offices are shortened. */
@Component
class OfficeAbbreviations implements Abbreviations {

    @Override
    public Map<String, String> writtenOut() {
        return UnitName.writtenOut();
    }
}
