package loa.work.succession;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import loa.organization.CampaignUnits;
import loa.organization.UnitId;
import loa.organization.decree.Estate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Campaigns that units that end run or inspect. The plan keeps the name of who issued it. */
@Repository
class CampaignEstate implements Estate {

    private static final String RUNS = "runs";
    private static final String INSPECTS = "inspects";

    private final JdbcClient db;
    private final CampaignUnits participants;

    CampaignEstate(JdbcClient db, CampaignUnits participants) {
        this.db = db;
        this.participants = participants;
    }

    @Override
    public String name() {
        return "campaigns";
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public List<Item> of(Set<UnitId> units, LocalDate day) {
        var led = participants.led(units);
        var titles =
                titles(led.stream().map(CampaignUnits.Led::campaign).distinct().toArray(UUID[]::new));
        var items = new ArrayList<Item>();
        for (var one : led) {
            var title = titles.get(one.campaign());
            if (title == null) continue;
            if (one.issues()) items.add(item(one, RUNS, title));
            if (one.inspects()) items.add(item(one, INSPECTS, title));
        }
        return items;
    }

    private static Item item(CampaignUnits.Led one, String what, String title) {
        return new Item(
                what + " " + one.campaign() + " " + one.unit(),
                one.unit(),
                msg("work.succession." + what),
                title,
                "/campaigns/" + one.campaign(),
                null,
                false);
    }

    private Map<UUID, String> titles(UUID[] campaigns) {
        var titles = new HashMap<UUID, String>();
        db.sql("select id, title from work.campaign where id = any (:campaigns)")
                .param("campaigns", campaigns)
                .query(rs -> {
                    titles.put(rs.getObject("id", UUID.class), rs.getString("title"));
                });
        return titles;
    }

    private static UUID campaign(Handover one) {
        return UUID.fromString(one.key().split(" ")[1]);
    }

    private static boolean runs(Handover one) {
        return one.key().startsWith(RUNS);
    }

    @Override
    public Map<String, String> handOver(List<Handover> handovers, Act act) {
        var memos = new HashMap<String, String>();
        for (var one : handovers) {
            boolean did = participants.hand(campaign(one), runs(one), one.from(), one.heir());
            memos.put(one.key(), did ? "did" : "");
        }
        return memos;
    }

    @Override
    public boolean isTouched(List<Handover> handovers, Act act) {
        return false;
    }

    @Override
    public void takeBack(List<Handover> handovers, Act act) {
        for (var one : handovers) {
            participants.hand(campaign(one), runs(one), one.heir(), one.from());
            if (one.memo().equals("did")) participants.hand(campaign(one), runs(one), one.from(), one.heir());
            if (one.memo().equals("did") && !runs(one)) participants.inspect(campaign(one), List.of(one.from()));
        }
        participants.leave(act.founded());
    }
}
