/**
 * What a phone keeps to work without signal: the reader's tasks and plans, and a queue of what they did. The data is wiped when
 * they leave; the queue stays, locked with a key that only their next sign-in brings back. Shared by pages and the worker.
 */
(() => {
    const able = Boolean(self.indexedDB && self.crypto?.subtle);
    const MOST_ITEMS = 500;
    const MOST_BYTES = 300 << 20;
    const SHOWN_FOR = 7 * 24 * 3600 * 1000;
    let opened;

    function database() {
        opened ??= new Promise((done, failed) => {
            const asked = indexedDB.open("loa-field", 1);
            asked.onupgradeneeded = () => {
                asked.result.createObjectStore("keep");
                asked.result.createObjectStore("queue", { keyPath: "key" });
                asked.result.createObjectStore("files", { keyPath: "id" }).createIndex("key", "key");
            };
            asked.onsuccess = () => {
                asked.result.onversionchange = () => asked.result.close();
                done(asked.result);
            };
            asked.onerror = () => failed(asked.error);
        });
        return opened;
    }

    /** Runs within one transaction: all of it is kept, or nothing. */
    async function within(stores, mode, work) {
        const transaction = (await database()).transaction(stores, mode, { durability: "strict" });
        const ended = new Promise((done, failed) => {
            transaction.oncomplete = done;
            transaction.onerror = transaction.onabort = () => failed(transaction.error ?? new Error("not kept"));
        });
        const answer = work(...stores.map((name) => transaction.objectStore(name)));
        await ended;
        return answer instanceof IDBRequest ? answer.result : answer;
    }

    const get = (name) => within(["keep"], "readonly", (keep) => keep.get(name));
    const put = (name, value) => within(["keep"], "readwrite", (keep) => keep.put(value, name));

    async function person() {
        return able ? get("person") : undefined;
    }

    /** Takes in who is signed in; whatever lies here of somebody else goes. */
    async function become(session) {
        const before = await person();
        if (before && before.id !== session.person) await leave();
        const secret = Uint8Array.from(atob(session.lock), (c) => c.charCodeAt(0));
        const lock = await crypto.subtle.importKey("raw", secret, "AES-GCM", false, ["encrypt", "decrypt"]);
        await within(["keep"], "readwrite", (keep) => {
            keep.put({ id: session.person, name: session.name }, "person");
            keep.put(lock, "lock");
            keep.put(Date.parse(session.now) - Date.now(), "skew");
        });
    }

    /** Forgets all that can be read here. What waits in the queue stays, locked. */
    async function leave() {
        if (able) await within(["keep"], "readwrite", (keep) => keep.clear());
    }

    /** The moment by the server's clock, as far as the phone knows it. */
    async function now() {
        return new Date(Date.now() + ((await get("skew")) ?? 0));
    }

    /* Locked away */

    async function lock(bytes) {
        const iv = crypto.getRandomValues(new Uint8Array(12));
        return { iv, bytes: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await get("lock"), bytes) };
    }

    async function unlock({ iv, bytes }) {
        return crypto.subtle.decrypt({ name: "AES-GCM", iv }, await get("lock"), bytes);
    }

    async function sealed(item) {
        return lock(new TextEncoder().encode(JSON.stringify(item)));
    }

    async function unsealed(row) {
        return JSON.parse(new TextDecoder().decode(await unlock(row.sealed)));
    }

    function hex(buffer) {
        return [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    }

    async function sha256(bytes) {
        return hex(await crypto.subtle.digest("SHA-256", bytes));
    }

    /* The queue */

    /** Puts an item with its files into the queue, as a whole; it waits to be sent. Full is said by an error named so. */
    async function add(item, files) {
        const me = await person();
        if (!me || !(await get("lock"))) throw new Error("nobody");
        const all = await within(["queue"], "readonly", (queue) => queue.getAll());
        const used = all.reduce((sum, row) => sum + (row.size ?? 0), 0);
        const size = files.reduce((sum, file) => sum + file.size, 0);
        if (all.length >= MOST_ITEMS || used + size > MOST_BYTES) throw Object.assign(new Error("full"), { name: "Full" });
        const kept = [];
        for (const file of files) {
            const bytes = await file.arrayBuffer();
            kept.push({ id: crypto.randomUUID(), name: file.name, size: bytes.byteLength, sha256: await sha256(bytes), ...(await lock(bytes)) });
        }
        const whole = {
            ...item,
            owner: me.id,
            files: kept.map(({ id, name, size: bytes, sha256: hash }) => ({ id, name, size: bytes, sha256: hash })),
        };
        const row = { key: item.key, person: me.id, at: item.at, state: "WAITING", tries: 0, next: 0, size, sealed: await sealed(whole) };
        await within(["queue", "files"], "readwrite", (queue, store) => {
            for (const file of kept) store.put({ id: file.id, key: item.key, iv: file.iv, bytes: file.bytes });
            queue.put(row);
        });
        navigator.storage?.persist?.().catch(() => {});
        return row;
    }

    /** The reader's items, oldest first; those sent stay in sight for a week. */
    async function items() {
        const me = await person();
        if (!me) return [];
        const rows = (await within(["queue"], "readonly", (queue) => queue.getAll())).filter((row) => row.person === me.id);
        const shown = [];
        for (const row of rows.sort((a, b) => (a.at < b.at ? -1 : 1))) {
            if (row.state === "SENT" && Date.now() - row.sentAt > SHOWN_FOR) {
                await remove(row.key);
                continue;
            }
            try {
                shown.push({ ...row, item: await unsealed(row) });
            } catch {
                // Locked with a key that this sign-in did not bring: not ours to read, and not ours to drop.
            }
        }
        return shown;
    }

    async function waiting() {
        const me = await person();
        if (!me) return [];
        return (await within(["queue"], "readonly", (queue) => queue.getAll()))
            .filter((row) => row.person === me.id && row.state !== "SENT");
    }

    /** Notes what became of an item; its files are no longer needed once it is sent. */
    async function note(key, change, item) {
        const seal = item ? await sealed(item) : null;
        await within(["queue", "files"], "readwrite", (queue, store) => {
            const asked = queue.get(key);
            asked.onsuccess = () => {
                if (!asked.result) return;
                queue.put({ ...asked.result, ...change, ...(seal ? { sealed: seal } : {}) });
                if (change.state === "SENT") drop(store, key);
            };
        });
    }

    function drop(store, key) {
        const asked = store.index("key").getAllKeys(key);
        asked.onsuccess = () => asked.result.forEach((id) => store.delete(id));
    }

    async function remove(key) {
        await within(["queue", "files"], "readwrite", (queue, store) => {
            queue.delete(key);
            drop(store, key);
        });
    }

    /** The bytes of an item's file. */
    async function bytes(id) {
        const kept = await within(["files"], "readonly", (store) => store.get(id));
        if (!kept) throw new Error("file gone");
        return new Uint8Array(await unlock(kept));
    }

    self.field = { able, get, put, person, become, leave, now, add, items, waiting, note, remove, bytes, sha256, hex };
})();
