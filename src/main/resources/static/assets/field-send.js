/**
 * Between phone and server: fetches what the reader takes along, and sends the queue, each item under its key and its files
 * part by part. Whatever is cut off goes on where it was; whatever is refused stays until the reader decides.
 */
(() => {
    const field = self.field;
    const PART = 256 << 10;
    const FIRST_WAIT = 5000;
    const LONGEST_WAIT = 15 * 60 * 1000;
    const PATIENCE = 60000;

    /** Nobody is signed in, or somebody else: the items wait for their person. */
    class SignIn extends Error {}
    /** The server says no for good. */
    class Refused extends Error {}

    let token;

    async function ask(path, options = {}) {
        const answer = await fetch(path, { redirect: "manual", cache: "no-store", credentials: "same-origin", signal: AbortSignal.timeout(PATIENCE), ...options });
        if (answer.type === "opaqueredirect" || answer.status === 401) throw new SignIn();
        return answer;
    }

    /** Who is signed in; what lies here of anybody else goes. */
    async function session() {
        const answer = await ask("/field/session");
        if (!answer.ok) throw new Error(`session ${answer.status}`);
        const found = await answer.json();
        await field.become(found);
        token = { [found.header]: found.token };
        return found;
    }

    async function act(path, method, body, headers = {}) {
        if (!token) await session();
        const send = () => ask(path, { method, body, headers: { ...headers, ...token } });
        const answer = await send();
        if (answer.status !== 403) return answer;
        // The session is another than that of the token.
        await session();
        return send();
    }

    /* Taking along */

    async function fetched(path, tag) {
        const answer = await ask(path, tag ? { headers: { "If-None-Match": tag } } : {});
        if (answer.status === 304) return null;
        if (!answer.ok) throw new Error(`${path} ${answer.status}`);
        return { value: await answer.json(), tag: answer.headers.get("ETag") };
    }

    /** Brings the reader's tasks and plans up to date; only what changed is sent. */
    async function sync() {
        const { now } = await session();
        const data = await fetched("/field/data", await field.get("tag"));
        if (data) {
            await field.put("data", data.value);
            await field.put("tag", data.tag);
        }
        const { campaigns } = await field.get("data");
        const plans = (await field.get("plans")) ?? {};
        const kept = {};
        for (const { id, plan } of campaigns) {
            kept[id] = plans[id]?.hash === plan ? plans[id] : { hash: plan, ...(await fetched(`/field/plans/${id}`)).value };
        }
        await field.put("plans", kept);
        await field.put("synced", now);
        await introduce();
    }

    /** Makes this phone known, so that packs it signs are believed; the private key never leaves it. */
    async function introduce() {
        if (await field.get("device")) return;
        const { publicKey, privateKey } = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign"]);
        const id = crypto.randomUUID();
        const key = btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.exportKey("spki", publicKey))));
        const name = `${navigator.userAgentData?.brands?.at(-1)?.brand ?? "Web"}, ${navigator.userAgentData?.platform ?? navigator.platform}`;
        const answer = await act("/field/devices", "POST", JSON.stringify({ id, name, key }), { "Content-Type": "application/json" });
        if (!answer.ok) return;
        const known = await answer.json();
        await field.put("device", { id, privateKey });
        await field.put("installation", { id: known.installation, key: known.key });
    }

    /* Sending */

    async function part(id, offset, bytes) {
        return act(`/field/files/${id}`, "PATCH", bytes, {
            "Content-Type": "application/octet-stream",
            "Part-Offset": offset,
            "Part-SHA256": await field.sha256(bytes),
        });
    }

    async function upload(file, progress) {
        const bytes = await field.bytes(file.id);
        let damaged = 0;
        let offset = null;
        while (offset !== bytes.length) {
            const answer = offset === null
                ? await act(`/field/files/${file.id}`, "PUT", JSON.stringify({ name: file.name, bytes: bytes.length, sha256: file.sha256 }), { "Content-Type": "application/json" })
                : await part(file.id, offset, bytes.slice(offset, offset + PART));
            const said = await answer.json().catch(() => ({}));
            if (answer.ok || (answer.status === 409 && offset !== null)) offset = said.offset;
            else if (answer.status === 404 && ++damaged < 4) offset = null;
            else if (answer.status === 422 && said.why === "DAMAGED" && ++damaged < 4) offset = null;
            else if (said.words) throw new Refused(said.words);
            else throw new Error(`file ${answer.status}`);
            progress?.(file, offset ?? 0);
        }
    }

    async function sendItem(item, progress) {
        for (let missing = 0; missing < 4; missing++) {
            for (const file of item.files) await upload(file, progress);
            const { title, clause, ...sent } = item;
            const answer = await act("/field/captures", "POST", JSON.stringify(sent), { "Content-Type": "application/json" });
            const said = await answer.json().catch(() => ({}));
            if (answer.ok) return said;
            if (answer.status === 422) throw new Refused(said.words);
            if (answer.status === 409 && said.other) throw new SignIn();
            if (answer.status !== 409) throw new Error(`capture ${answer.status}`);
        }
        throw new Error("files go missing");
    }

    function later(tries) {
        return Date.now() + Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** tries) * (0.75 + Math.random() / 2);
    }

    async function sendRow({ item, ...row }, progress) {
        try {
            const said = await sendItem(item, progress);
            await field.note(row.key, { state: "SENT", outcome: said.outcome, sentAt: Date.now() }, { ...item, said: said.words });
            return said;
        } catch (failure) {
            if (failure instanceof Refused) {
                await field.note(row.key, { state: "REFUSED" }, { ...item, said: failure.message });
                return { outcome: "REFUSED", words: failure.message };
            }
            // An item that only waits for its person to sign in goes at once when they do.
            const next = failure instanceof SignIn ? 0 : later(row.tries);
            await field.note(row.key, { tries: row.tries + 1, next });
            throw failure;
        }
    }

    /**
     * Sends what waits, one after the other. Answers with what became of each and whether the reader has to sign in; ends at
     * the first that the network swallows.
     */
    async function flush({ only = null, eager = false, progress = null } = {}) {
        const result = { said: new Map(), signIn: false, offline: false };
        const run = async () => {
            for (const row of await field.items()) {
                if (only ? row.key !== only : row.state !== "WAITING" || (!eager && row.next > Date.now())) continue;
                try {
                    result.said.set(row.key, await sendRow(row, progress));
                } catch (failure) {
                    result.signIn = failure instanceof SignIn;
                    result.offline = !result.signIn;
                    return;
                }
            }
        };
        if (!field.able || !(await field.person())) return result;
        // One sender at a time, whichever page or worker.
        if (navigator.locks) await navigator.locks.request("loa-field-send", run);
        else await run();
        return result;
    }

    Object.assign(field, { sync, session, flush, SignIn, useToken: (header, value) => { token = { [header]: value }; } });
})();
