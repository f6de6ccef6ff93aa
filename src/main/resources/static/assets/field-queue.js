/** The list of what waits on this phone, on the page of the field and on the offline page. */
(() => {
    const field = self.field;
    const place = document.getElementById("field-queue");
    if (!field?.able || !place) return;
    const template = document.getElementById("field-item");
    const KINDS = { WAITING: "warn", SENT: "ok", REFUSED: "bad" };

    let zone;

    async function draw() {
        zone = (await field.get("data"))?.zone;
        const typing = place.querySelector("details[open] textarea");
        if (typing) return;
        const items = await field.items();
        place.replaceChildren(...items.toReversed().map(line));
        document.getElementById("field-none").hidden = items.length > 0;
        document.getElementById("field-acts").hidden = !items.some((row) => row.state !== "SENT");
    }

    function line(row) {
        const node = template.content.firstElementChild.cloneNode(true);
        const part = (name) => node.querySelector(`[data-part="${name}"]`);
        const { item } = row;
        const late = row.outcome === "LATE";
        part("title").textContent = item.title || field.say(item.kind);
        part("title").href = `/tasks/${item.task}`;
        part("kind").textContent = [field.say(item.kind), field.moment(item.at, zone).said, item.files.length ? field.say("photos", item.files.length) : ""].filter(Boolean).join(" · ");
        part("words").textContent = [item.words, item.links, item.place, (item.counts ?? []).map((count) => count.quantity).join(", ")].filter(Boolean).join(" · ");
        part("state").textContent = field.say(late ? "LATE" : row.state);
        part("state").className = `state state--${late ? "warn" : KINDS[row.state]}`;
        part("said").textContent = item.said ?? (row.tries ? field.say("tried", row.tries) : "");
        part("said").hidden = !part("said").textContent;
        part("acts").hidden = row.state === "SENT";
        part("again").hidden = row.state !== "REFUSED";
        part("edit").querySelector("textarea").value = item.words ?? "";
        node.querySelectorAll("button").forEach((button) => {
            button.onclick = () => act(button.dataset.act, row, node);
        });
        return node;
    }

    async function act(what, row, node) {
        if (what === "cancel") {
            if (!confirm(field.say("cancel"))) return;
            await field.remove(row.key);
        } else if (what === "save") {
            const words = node.querySelector("textarea").value;
            await field.note(row.key, { state: "WAITING", next: 0 }, { ...row.item, words, said: undefined });
            node.querySelector("details").open = false;
        } else if (what === "again") {
            // As another item: the old key may be spent.
            const files = await Promise.all(row.item.files.map(async (file) => new File([await field.bytes(file.id)], file.name)));
            const { said, ...item } = row.item;
            await field.add({ ...item, key: crypto.randomUUID() }, files);
            await field.remove(row.key);
        } else {
            await field.note(row.key, { state: "WAITING", next: 0 });
        }
        if (what !== "cancel") await field.sendNow(true);
        await field.show();
    }

    document.getElementById("field-send").onclick = () => field.sendNow(true);
    document.addEventListener("field:changed", draw);
    document.addEventListener("field:sent", draw);
    draw();
})();
