/**
 * On every page: work goes on without signal. What is handed in, said, begun or reported goes into the phone's queue first and
 * from there to the server, so that a cut loses nothing. Without this script forms are sent as they are.
 */
(() => {
    const field = self.field;
    const FRESH = 60 * 1000;
    const LOOK_AGAIN = 20 * 1000;
    const me = document.body.dataset.me;
    const QUEUED = /^\/tasks\/([0-9a-f-]{36})\/(comments|start|report-progress)$/;
    const KINDS = { comments: "SAY", start: "BEGIN", "report-progress": "REPORT" };
    let words = {};

    if (!field?.able) return;

    const say = (key, ...about) => (words[key] ?? "").replace(/\{(\d)\}/g, (_, n) => about[n]);

    /* Beginning */

    async function begin() {
        const known = await field.person();
        if (me && known && known.id !== me) await field.leave();
        words = (await field.get("data"))?.words ?? {};
        await show();
        if (me) {
            navigator.serviceWorker?.register("/sw.js").catch(() => {});
            const synced = await field.get("synced-at");
            if (!words.waiting || !synced || Date.now() - synced > FRESH) await sync();
        }
        await send();
        setInterval(() => send(), LOOK_AGAIN);
    }

    async function sync() {
        try {
            await field.sync();
            await field.put("synced-at", Date.now());
            words = (await field.get("data"))?.words ?? {};
            document.dispatchEvent(new Event("field:synced"));
        } catch {
            // Without signal, or signed out: what is here stays as it is.
        }
    }

    let signIn = false;
    let offline = false;

    async function send(eager = false) {
        if (!(await field.waiting()).some((row) => row.state === "WAITING")) return show();
        const result = await field.flush({ eager });
        ({ signIn, offline } = result);
        if (offline) later();
        if (result.said.size && me) await sync();
        await show();
        if (result.said.size) document.dispatchEvent(new Event("field:sent"));
        return result;
    }

    async function later() {
        const worker = await navigator.serviceWorker?.ready;
        await worker?.sync?.register("loa-field").catch(() => {});
    }

    addEventListener("online", () => send(true));
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && send());
    navigator.serviceWorker?.addEventListener("message", (event) => event.data === "field:sent" && show());

    /** "07:30 15/10/2026", as the server's pages say it. */
    function moment(at, zone) {
        const parts = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit", day: "2-digit", month: "2-digit", year: "numeric" })
            .formatToParts(new Date(at)).reduce((all, { type, value }) => ({ ...all, [type]: value }), {});
        return { said: `${parts.hour}:${parts.minute} ${parts.day}/${parts.month}/${parts.year}`, typed: `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}` };
    }

    /* Saying what waits */

    async function show() {
        const waiting = await field.waiting();
        const refused = waiting.filter((row) => row.state === "REFUSED").length;
        let bar = document.getElementById("field-bar");
        if (!waiting.length || document.getElementById("field-queue")) bar?.remove();
        else {
            if (!bar) {
                bar = document.createElement("p");
                bar.id = "field-bar";
                bar.className = "notice notice--warn";
                bar.setAttribute("role", "status");
                document.getElementById("main").prepend(bar);
            }
            const link = document.createElement("a");
            link.href = "/field";
            link.textContent = say("look");
            bar.replaceChildren(`${say(signIn ? "signIn" : refused ? "refused" : "waiting", refused || waiting.length)} `, link);
        }
        document.dispatchEvent(new Event("field:changed"));
    }

    /* Taking what forms bring */

    async function item(kind, task, values) {
        const here = (document.querySelector("#offline h1") ?? document.querySelector("main h1"))?.textContent ?? "";
        const now = (await field.now()).toISOString();
        // A page of the server shows the task as it was when it was asked for.
        const shown = new Date(performance.timeOrigin + ((await field.get("skew")) ?? 0)).toISOString();
        const known = me ? shown : ((await field.get("synced")) ?? now);
        return { key: crypto.randomUUID(), task, kind, at: now, ...values, known, title: here.trim() };
    }

    /** Puts it into the queue and tries at once; answers with what the server said, or that it waits. */
    async function take(what, files, progress) {
        await field.add(what, files);
        const { said, signIn: needed } = await field.flush({ only: what.key, progress });
        const answer = said.get(what.key);
        if (!answer) later();
        return answer ?? { outcome: needed ? "SIGN_IN" : "WAITING" };
    }

    function go(task, said, what) {
        const place = said.outcome === "LATE" ? "#late" : what.kind === "SAY" ? "#comments" : what.kind === "PROVE" ? "#proof-panel" : "";
        const there = new URL(`/tasks/${task}?notice=${said.notice}${place}`, location.href);
        const same = there.pathname === location.pathname && there.search === location.search;
        location.assign(there);
        if (same) location.reload();
    }

    function native(form) {
        HTMLFormElement.prototype.submit.call(form);
    }

    document.addEventListener("submit", async (event) => {
        const form = event.target;
        const [, task, move] = QUEUED.exec(new URL(form.action, location.href).pathname) ?? [];
        if (!task || event.defaultPrevented || form.method !== "post") return;
        event.preventDefault();
        let said;
        const what = await item(KINDS[move], task, { words: form.elements.words?.value ?? "" }).catch(() => null);
        try {
            useToken(form);
            said = await take(what, []);
        } catch {
            return native(form);
        }
        if (said.outcome === "REFUSED") {
            // The page that the server draws says why, with what was typed still there.
            await field.remove(what.key);
            native(form);
        } else if (said.outcome === "WAITING" || said.outcome === "SIGN_IN") waits(form);
        else go(task, said, what);
    });

    function waits(form) {
        form.reset();
        location.assign("/field");
    }

    function useToken(form) {
        const csrf = form.elements._csrf;
        if (csrf) field.useToken("X-CSRF-TOKEN", csrf.value);
    }

    /* Proof: the script of its form hands over what was filled in, with the photos made small. */

    function proof(form, submitter) {
        const data = new FormData(form);
        const units = data.getAll("unit");
        const value = (name) => data.get(name) ?? "";
        const spot = data.has("sharesSpot") && value("latitude")
            ? { latitude: Number(value("latitude")), longitude: Number(value("longitude")), accuracy: Math.round(Number(value("accuracy"))) }
            : null;
        return {
            key: value("key") || crypto.randomUUID(),
            words: value("words"),
            links: value("links"),
            happenedAt: value("happenedAt"),
            place: value("place"),
            sharesPlace: data.has("sharesPlace"),
            counts: data.getAll("quantity").map((quantity, i) => ({ quantity, unit: units[i] ?? "" })).filter((count) => count.quantity),
            kept: data.getAll("kept"),
            interim: submitter?.name === "interim",
            toldBy: value("toldBy"),
            toldHow: value("toldHow"),
            shared: data.getAll("shared"),
            spot,
        };
    }

    document.addEventListener("field:capture", (event) => {
        const { form, files, submitter, progress, done } = event.detail;
        const [, task] = /^\/tasks\/([0-9a-f-]{36})\/proof$/.exec(new URL(form.action, location.href).pathname) ?? [];
        if (!task) return;
        event.preventDefault();
        hand(form, task, files, submitter, progress).then(done, (failure) =>
            done(failure.name === "Full" ? say("full") : say("failed")));
    });

    async function hand(form, task, files, submitter, progress) {
        const what = await item("PROVE", task, proof(form, submitter));
        const whole = files.reduce((sum, file) => sum + file.size, 0) || 1;
        const sizes = new Map();
        useToken(form);
        const said = await take(what, files, (file, offset) => {
            sizes.set(file.id, offset);
            progress((100 * [...sizes.values()].reduce((sum, each) => sum + each, 0)) / whole);
        });
        if (said.outcome === "REFUSED") {
            await field.remove(what.key);
            // The next try is another thing than what was refused.
            if (form.elements.key) form.elements.key.value = crypto.randomUUID();
            return said.words;
        }
        if (said.outcome === "WAITING" || said.outcome === "SIGN_IN") waits(form);
        else go(task, said, what);
        return "";
    }

    /* Leaving */

    document.addEventListener("submit", async (event) => {
        const form = event.target;
        if (form.getAttribute("action") !== "/sign-out") return;
        event.preventDefault();
        const waiting = (await field.waiting()).length;
        if (waiting && words.leave && !confirm(say("leave", waiting))) return;
        await field.leave().catch(() => {});
        native(form);
    });

    Object.assign(field, { say, moment, sendNow: send, syncNow: sync, show });
    begin();
})();
