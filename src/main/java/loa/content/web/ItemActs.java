package loa.content.web;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import loa.content.ContentDesk;
import loa.content.Item;
import loa.content.Item.Asker;
import loa.content.ItemMove;
import loa.content.Refusal;
import loa.content.web.ItemPage.Act;
import org.springframework.stereotype.Component;

/** The moves that a reader may make with an item, and those that are closed with the reason. */
@Component
class ItemActs {

    private final ContentDesk desk;

    ItemActs(ContentDesk desk) {
        this.desk = desk;
    }

    /** {@code tried} and {@code typed}: the move that was refused last, and the words that came with it. */
    List<Act> of(Item item, Asker by, String tried, String typed) {
        var sha256 = item.sha256() == null ? "" : item.sha256();
        var moves = new LinkedHashMap<String, ItemMove>();
        switch (item.stage()) {
            case DRAFT -> {
                moves.put("toEdit", new ItemMove.SendToEdit());
                moves.put("toCheck", new ItemMove.SendToCheck());
            }
            case EDIT -> {
                moves.put("toCheck", new ItemMove.SendToCheck());
                moves.put("giveBack", new ItemMove.GiveBack("?"));
            }
            case CHECK -> {
                moves.put("submit", new ItemMove.Submit(item.edition(), sha256));
                moves.put("giveBack", new ItemMove.GiveBack("?"));
            }
            case APPROVED -> moves.put("publish", new ItemMove.Publish(""));
            case PUBLISHED -> {
                moves.put("correct", new ItemMove.Correct("?"));
                moves.put("withdraw", new ItemMove.Withdraw("?"));
                moves.put("archive", new ItemMove.Archive());
            }
            case ARCHIVED -> moves.put("withdraw", new ItemMove.Withdraw("?"));
            case KILLED, WITHDRAWN -> moves.put("reopen", new ItemMove.Reopen("?"));
            case APPROVAL -> {}
        }
        if (item.stage().isInWork()) moves.put("kill", new ItemMove.Kill("?"));
        var acts = new ArrayList<Act>();
        for (var move : moves.entrySet()) {
            var refusal = desk.ask(item, move.getValue(), by);
            if (refusal.isPresent() && refusal.get().isOfRights() && refusal.get() != Refusal.FOUR_EYES) {
                continue;
            }
            var name = move.getKey();
            boolean needsWords = move.getValue() instanceof ItemMove.GiveBack
                    || move.getValue() instanceof ItemMove.Kill
                    || move.getValue() instanceof ItemMove.Reopen
                    || move.getValue() instanceof ItemMove.Publish
                    || move.getValue() instanceof ItemMove.Submit;
            acts.add(new Act(
                    name,
                    acts.isEmpty()
                            && !(move.getValue() instanceof ItemMove.Kill)
                            && !(move.getValue() instanceof ItemMove.Correct)
                            && !(move.getValue() instanceof ItemMove.Withdraw),
                    needsWords ? msg("content.move." + name + ".words") : null,
                    move.getValue() instanceof ItemMove.Submit,
                    refusal.map(why -> msg(why.key())).orElse(null),
                    name.equals(tried) ? typed : ""));
        }
        return acts;
    }
}
