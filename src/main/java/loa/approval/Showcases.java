package loa.approval;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All showcases by kind. */
@Component
public class Showcases {

    private final ObjectProvider<Showcase> offered;

    Showcases(ObjectProvider<Showcase> offered) {
        this.offered = offered;
    }

    public Optional<Preview> preview(Version version) {
        return of(version.subject()).flatMap(showcase -> showcase.preview(version.subject(), version.sha256()));
    }

    /** Whether the subject, as far as anybody can say, is still this version. */
    public boolean isCurrent(Version version) {
        return of(version.subject())
                .flatMap(showcase -> showcase.current(version.subject()))
                .map(current -> current.sha256().equals(version.sha256()))
                .orElse(true);
    }

    private Optional<Showcase> of(Subject subject) {
        return Optional.ofNullable(byKind().get(subject.kind()));
    }

    private Map<String, Showcase> byKind() {
        List<Showcase> all = offered.stream().toList();
        return all.stream().collect(Collectors.toMap(Showcase::kind, Function.identity()));
    }
}
