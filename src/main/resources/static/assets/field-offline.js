/** Without signal: draws the reader's work, a task, the plan or the queue from what the phone has. */
(() => {
    const field = self.field;
    const stage = document.getElementById("offline");
    const path = location.pathname;
    const TASK = /^\/tasks\/([0-9a-f-]{36})/;
    const TEXT = /^(\/content\/[0-9a-f-]{36})\/edit$/;
    const CAMPAIGN = /^\/campaigns\/([0-9a-f-]{36})/;

    function piece(name, values = {}) {
        const node = document.getElementById(`t-${name}`).content.firstElementChild.cloneNode(true);
        for (const part of node.querySelectorAll("[data-part]")) {
            const value = values[part.dataset.part];
            if (value === undefined || value === null || value === "") part.hidden = true;
            else part.textContent = value;
        }
        return node;
    }

    const part = (node, name) => node.querySelector(`[data-part="${name}"]`);

    /** "Thứ Sáu, 18/10 · còn 3 ngày": counted here, for the day goes on without the server. */
    function due(task) {
        if (!task.due) return [task.dueWords, false];
        const today = new Date(new Date().toDateString());
        const days = Math.round((new Date(`${task.due}T00:00`) - today) / 86400000);
        const open = !["PROVED", "NOT_APPLICABLE", "SUBMITTED"].includes(task.state);
        const far = days === 0 ? field.say("today") : field.say(days > 0 ? "left" : "past", Math.abs(days));
        return [open ? `${task.dueWords} · ${far}` : task.dueWords, open && days < 0];
    }

    function shortened(words) {
        return words.length <= 150 ? words : words.slice(0, words.lastIndexOf(" ", 150)).replace(/[\s,;:-]+$/, "") + "…";
    }

    function line(task) {
        const [when, late] = due(task);
        const node = piece("line", { words: shortened(task.words), clause: task.clause, owner: task.owner, due: when, state: task.stateWords, reason: task.reason });
        part(node, "words").href = `/tasks/${task.id}`;
        part(node, "due").className = late ? "state state--bad" : "num";
        part(node, "state").className = `state state--${task.kind}`;
        return node;
    }

    function mine(data) {
        const node = piece("mine", { unit: data.unit });
        const order = (task) => (task.state === "RETURNED" ? "0" : task.shared ? "2" : "1") + (task.due ?? "9999");
        const tasks = data.tasks.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
        part(node, "tasks").hidden = false;
        part(node, "tasks").append(...tasks.map(line));
        part(node, "none").hidden = tasks.length > 0;
        return node;
    }

    function task(data, found, now) {
        const [when, late] = due(found);
        const node = piece("task", {
            clause: found.clause, what: found.what, words: found.words, owner: found.owner, due: when, person: found.person,
            state: found.stateWords, reason: found.reason, shows: found.shows,
        });
        part(node, "due").className = late ? "state state--bad" : "num";
        part(node, "state").className = `state state--${found.kind}`;
        part(node, "plan").href = `/campaigns/${found.campaign}/clauses#c-${found.clause}`;
        part(node, "plan").hidden = false;
        for (const form of node.querySelectorAll("form")) form.action = form.getAttribute("action").replace("TASK", found.id);
        node.querySelector("[name=happenedAt]").value = field.moment(now, data.zone).typed;
        const closed = found.shared || ["PROVED", "NOT_APPLICABLE", "WAITING"].includes(found.state);
        for (const each of node.querySelectorAll("[data-does]")) each.hidden = closed;
        for (const each of node.querySelectorAll("[data-starts]")) each.hidden = found.state !== "READY" || found.shared;
        for (const each of node.querySelectorAll("select[name=unit]")) {
            each.append(...data.quantities.map((choice) => new Option(choice.words, choice.value)));
        }
        return node;
    }

    function campaigns(data) {
        const node = piece("plans");
        part(node, "list").hidden = false;
        part(node, "list").append(...data.campaigns.map((campaign) => {
            const each = piece("plan-line", { title: campaign.title, event: campaign.event });
            part(each, "title").href = `/campaigns/${campaign.id}/clauses`;
            return each;
        }));
        part(node, "none").hidden = data.campaigns.length > 0;
        return node;
    }

    function plan(campaign, found) {
        const node = piece("plan", { title: campaign.title, event: campaign.event });
        const open = campaign.decisions.filter((each) => !each.answer);
        part(node, "clauses").hidden = false;
        part(node, "clauses").append(...found.clauses.map((clause) => {
            const each = piece(clause.kind === "SECTION" ? "heading" : "clause", { label: clause.label, words: clause.words });
            each.id = `c-${clause.id}`;
            return each;
        }));
        part(node, "open").hidden = !open.length;
        part(node, "open").querySelector("ul").append(...open.map((each) => Object.assign(document.createElement("li"), { textContent: each.matter })));
        return node;
    }

    /** What was fetched, and what younger packs brought of the reader's campaigns. */
    async function known() {
        const data = await field.get("data");
        if (!data) return [null, {}];
        const plans = (await field.get("plans")) ?? {};
        const synced = (await field.get("synced")) ?? "";
        for (const { madeAt, luggage, plan: found } of Object.values((await field.get("orders")) ?? {})) {
            if (madeAt <= synced) continue;
            const [campaign] = luggage.campaigns;
            const ids = new Set(luggage.tasks.map((each) => each.id));
            data.tasks = [...data.tasks.filter((each) => !ids.has(each.id)), ...luggage.tasks];
            data.campaigns = [...data.campaigns.filter((each) => each.id !== campaign.id), campaign];
            plans[campaign.id] = found;
        }
        return [data, plans];
    }

    /** A text that was being written: goes on in this phone, and is offered to the server's page when there is signal. */
    async function writing(text) {
        const shelf = field.texts.shelf((await field.person())?.id, text);
        await shelf.open();
        const [row] = (await shelf.left()).filter((each) => !each.kept);
        if (!row) return null;
        const node = piece("writing");
        const fields = ["title", "lead", "body"].map((name) => node.querySelector(`[name=${name}]`));
        for (const each of fields) each.value = row[each.name];
        node.addEventListener("input", async () => {
            const typed = Object.fromEntries(fields.map((each) => [each.name, each.value]));
            await shelf.remember({ base: row.base, ...typed, at: Date.now(), kept: false });
            row.drop();
        });
        return node;
    }

    async function view() {
        const [, text] = TEXT.exec(path) ?? [];
        const kept = text && (await writing(text));
        if (kept) return kept;
        const [data, plans] = await known();
        if (!data) return null;
        const [, id] = TASK.exec(path) ?? [];
        const [, campaign] = CAMPAIGN.exec(path) ?? [];
        if (path.startsWith("/field")) return piece("queue");
        if (id) {
            const found = data.tasks.find((each) => each.id === id);
            return found ? task(data, found, await field.now()) : piece("missing");
        }
        if (campaign) {
            const found = data.campaigns.find((each) => each.id === campaign);
            return found && plans[campaign] ? plan(found, plans[campaign]) : piece("missing");
        }
        if (path.startsWith("/campaigns") || path.startsWith("/plans")) return campaigns(data);
        return path === "/my-work" || path === "/" || path === "/offline" ? mine(data) : piece("missing");
    }

    async function draw() {
        document.getElementById("offline-retry").onclick = () => location.reload();
        const node = field?.able ? await view() : null;
        if (!node) return;
        const synced = await field.get("synced");
        document.getElementById("offline-plain").hidden = true;
        const told = document.getElementById("offline-told");
        told.hidden = false;
        document.getElementById("offline-nav").hidden = false;
        if (synced) document.getElementById("offline-synced").textContent = field.moment(synced, (await field.get("data")).zone).said;
        stage.replaceChildren(node);
        document.dispatchEvent(new CustomEvent("field:drawn"));
        if (document.getElementById("field-queue")) {
            const script = document.createElement("script");
            script.src = document.body.querySelector("[data-queue-script]").dataset.queueScript;
            document.body.append(script);
        }
        if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
        document.title = stage.querySelector("h1")?.textContent ?? document.title;
    }

    document.addEventListener("field:orders", () => setTimeout(() => location.assign("/my-work"), 1500));
    addEventListener("online", async () => {
        const there = await field.session().then(() => true, () => false);
        if (there) document.getElementById("offline-back").hidden = false;
    });
    draw();
})();
