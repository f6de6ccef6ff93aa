package loa.organization.decree.web;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import loa.organization.UnitChoice;
import loa.organization.UnitId;
import loa.organization.decree.Decree;
import loa.organization.decree.Decree.Founding;
import loa.organization.decree.DecreeDesk;
import loa.organization.decree.DecreeRefusal;
import loa.organization.decree.DecreeState;
import loa.organization.decree.Decrees;
import loa.organization.decree.Decrees.Filed;
import loa.organization.decree.Estate.Handover;
import loa.organization.decree.Estates;
import loa.organization.decree.Outlook;
import loa.organization.decree.Share;
import loa.organization.decree.web.DecreePage.Attempt;
import loa.organization.decree.web.DecreePage.Name;
import loa.organization.decree.web.DecreePage.Sum;
import loa.organization.directory.UnitRegister;
import loa.platform.Me;
import loa.platform.view.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws up the pages of a decree. */
@Component
class DecreeViews {

    private final DecreeDesk desk;
    private final Decrees decrees;
    private final Estates estates;
    private final UnitRegister register;
    private final UnitChoice choice;
    private final Clock clock;

    DecreeViews(
            DecreeDesk desk, Decrees decrees, Estates estates, UnitRegister register, UnitChoice choice, Clock clock) {
        this.desk = desk;
        this.decrees = decrees;
        this.estates = estates;
        this.register = register;
        this.choice = choice;
        this.clock = clock;
    }

    /** What became of one thing, planned or done, to be counted. */
    private record Went(
            String estate, UnitId from, @Nullable UnitId to, boolean open) {}

    DecreePage page(Filed filed, Me me, Attempt attempt) {
        var decree = filed.decree();
        boolean draws = desk.may(decree, me);
        boolean open = decree.state() == DecreeState.DRAFT || decree.state() == DecreeState.SCHEDULED;
        // What people and tasks there are is for those who administer them.
        var outlook = open && draws ? desk.outlook(filed) : null;
        var went = outlook != null
                ? outlook.shares().stream().map(DecreeViews::went).toList()
                : decrees.handovers(decree.id()).stream().map(DecreeViews::went).toList();
        return new DecreePage(
                decree.id().toString(),
                paper(filed),
                decree.state(),
                draws,
                draws ? filed.trouble() : null,
                parts(decree),
                outlook == null
                        ? List.of()
                        : decree.founded().stream()
                                .map(one -> founded(outlook, one))
                                .toList(),
                outlook == null ? List.of() : orphans(outlook),
                went.isEmpty() ? List.of() : leaving(decree, went),
                went.isEmpty() ? List.of() : taking(decree, went),
                estates.names().stream()
                        .filter(name -> went.stream().anyMatch(one -> one.estate.equals(name)))
                        .toList(),
                went.stream().filter(Went::open).count(),
                outlook == null ? "" : outlook.mark(),
                decree.day().isAfter(LocalDate.now(clock)),
                outlook == null
                        ? null
                        : outlook.obstacle().map(why -> said(why, decree)).orElse(null),
                draws && decree.state() == DecreeState.IN_FORCE
                        ? desk.undoable(filed).map(why -> said(why, decree)).orElse("")
                        : null,
                attempt);
    }

    private static DecreePage.Paper paper(Filed filed) {
        var decree = filed.decree();
        return new DecreePage.Paper(
                decree.paper().number(),
                decree.paper().issuedOn().toString(),
                Days.full(decree.paper().issuedOn()),
                decree.day().toString(),
                Days.full(decree.day()),
                filed.fileName(),
                filed.by() == null ? filed.madeBy() : filed.by().name());
    }

    private List<DecreePage.Part> parts(Decree decree) {
        var parts = new ArrayList<DecreePage.Part>();
        for (var part : decree.parts()) {
            parts.add(new DecreePage.Part(
                    parts.size(),
                    part.ended().stream().map(unit -> name(unit, decree)).toList(),
                    part.heirs().stream().map(unit -> name(unit, decree)).toList()));
        }
        return parts;
    }

    private DecreePage.Founded founded(Outlook outlook, Founding founding) {
        var parent = outlook.places().get(founding.id());
        return new DecreePage.Founded(
                founding.id().toString(),
                founding.name(),
                founding.kind(),
                parent == null ? "" : name(parent, outlook.decree()).name(),
                Optional.ofNullable(founding.code()).orElse(""));
    }

    private List<DecreePage.Orphan> orphans(Outlook outlook) {
        return outlook.orphans().stream()
                .map(orphan -> new DecreePage.Orphan(
                        orphan.unit().toString(),
                        name(orphan.unit(), outlook.decree()).name(),
                        orphan.parent()
                                .map(parent -> name(parent, outlook.decree()).name())
                                .orElse(""),
                        orphan.parent().isEmpty()))
                .toList();
    }

    private List<Sum> leaving(Decree decree, List<Went> went) {
        return decree.ended().stream()
                .map(unit -> sum(
                        name(unit, decree),
                        went.stream().filter(one -> one.from.equals(unit)).toList()))
                .toList();
    }

    private List<Sum> taking(Decree decree, List<Went> went) {
        return decree.heirs().stream()
                .map(unit -> sum(
                        name(unit, decree),
                        went.stream().filter(one -> unit.equals(one.to)).toList()))
                .toList();
    }

    private static Sum sum(Name unit, List<Went> went) {
        var counts = new LinkedHashMap<String, Long>();
        for (var one : went) counts.merge(one.estate, 1L, Long::sum);
        return new Sum(
                unit, Map.copyOf(counts), went.stream().filter(Went::open).count());
    }

    private static Went went(Share share) {
        return new Went(share.estate(), share.item().of(), share.heir(), share.isOpen());
    }

    private static Went went(Handover one) {
        return new Went(one.estate(), one.from(), one.to(), false);
    }

    /** What one unit leaves; of what is done, what was done. */
    SharesPage shares(Filed filed, UnitId unit, Me me, @Nullable String refused, @Nullable String error) {
        var decree = filed.decree();
        boolean draft = decree.state() == DecreeState.DRAFT;
        var groups = new LinkedHashMap<String, List<SharesPage.Line>>();
        if (draft || decree.state() == DecreeState.SCHEDULED) {
            for (var share : desk.outlook(filed).shares()) {
                if (share.item().of().equals(unit)) add(groups, share.estate(), line(share, decree));
            }
        } else {
            for (var one : decrees.handovers(decree.id())) {
                if (one.from().equals(unit)) add(groups, one.estate(), line(one, decree));
            }
        }
        return new SharesPage(
                decree.id().toString(),
                decree.paper().number(),
                option(unit, decree),
                options(decree.ended(), decree),
                options(decree.heirs(), decree),
                groups.entrySet().stream()
                        .map(group -> group(group.getKey(), group.getValue()))
                        .toList(),
                draft,
                decree.state() == DecreeState.IN_FORCE && decree.heirs().size() > 1 && desk.may(decree, me),
                refused,
                error);
    }

    private static SharesPage.Group group(String estate, List<SharesPage.Line> lines) {
        return new SharesPage.Group(
                estate,
                lines,
                lines.stream().filter(SharesPage.Line::isOpen).count(),
                lines.stream().allMatch(SharesPage.Line::mayEnd));
    }

    private static void add(Map<String, List<SharesPage.Line>> groups, String estate, SharesPage.Line line) {
        groups.computeIfAbsent(estate, name -> new ArrayList<>()).add(line);
    }

    private SharesPage.Line line(Share share, Decree decree) {
        var item = share.item();
        var heir = share.heir();
        return new SharesPage.Line(
                share.name(),
                item.words(),
                item.group(),
                item.href(),
                share.ends() ? "END" : heir == null ? "" : heir.toString(),
                heir == null ? "" : name(heir, decree).name(),
                share.chosen(),
                item.mayEnd());
    }

    private SharesPage.Line line(Handover one, Decree decree) {
        var heir = one.to();
        var href = one.estate().equals("tasks") ? "/tasks/" + one.key() : null;
        return new SharesPage.Line(
                one.name(),
                one.words(),
                "",
                href,
                heir == null ? "END" : heir.toString(),
                heir == null
                        ? msg("organization.shares.ends")
                        : name(heir, decree).name(),
                true,
                false);
    }

    private List<SharesPage.Option> options(Set<UnitId> units, Decree decree) {
        return units.stream().map(unit -> option(unit, decree)).toList();
    }

    private SharesPage.Option option(UnitId unit, Decree decree) {
        return new SharesPage.Option(unit.toString(), name(unit, decree).name());
    }

    /** What a unit is called on the day; with the place that tells it from others, where another bears its name. */
    Name name(UnitId unit, Decree decree) {
        var life = register.directory().life(unit);
        var fresh = decree.founding(unit).isPresent() && life.isEmpty();
        var bare = bare(unit, decree);
        boolean twice = Stream.concat(decree.ended().stream(), decree.heirs().stream())
                .anyMatch(other -> !other.equals(unit) && bare(other, decree).equals(bare));
        var name = twice
                ? life.map(known -> choice.label(known.on(decree.lastDay()))).orElse(bare)
                : bare;
        return new Name(unit.toString(), name, fresh);
    }

    private String bare(UnitId unit, Decree decree) {
        return register.directory()
                .life(unit)
                .map(known -> known.on(decree.lastDay()).name())
                .or(() -> decree.founding(unit).map(Founding::name))
                .orElse(unit.toString());
    }

    /** Why not, in words. */
    String said(DecreeRefusal refusal, Decree decree) {
        var words = msg("organization.decree.refusal." + refusal.why());
        if (refusal.about() != null) return name(refusal.about(), decree).name() + ": " + words;
        return refusal.typed().isEmpty() ? words : "“" + refusal.typed() + "”: " + words;
    }
}
