/**
 * Texts that this browser holds until the server has them: one entry for each page that writes, locked with the writer's key, so
 * that whoever uses the phone next finds nothing to read. Shared by the editor and the offline page.
 */
(() => {
    const field = self.field;
    const PREFIX = "loa-text:";
    const MONTH = 30 * 24 * 3600 * 1000;

    const base64 = (bytes) => btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(""));
    const bytesOf = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));

    function entries() {
        return Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
    }

    function entry(name) {
        try {
            return JSON.parse(localStorage.getItem(name));
        } catch {
            return null;
        }
    }

    /**
     * The shelf of one text of one person, as seen from this page.
     *
     * @param secret of the person's lock, where the page brought it; without it that of the last sign-in here
     */
    function shelf(me, path, secret) {
        const mine = `${PREFIX}${me}:${path}`;
        // A load of the page is a writer of its own: what an earlier one left stays beside it until it is taken or dropped.
        const writer = Math.random().toString(36).slice(2, 12);
        let key = null;
        let age = 0;
        // Nothing is written before it can be locked: whoever uses the phone next must not read it.
        const unlocked = unlock().catch(() => {});
        let writing = unlocked;

        const lockOf = (name) => `loa-writer:${mine}:${name}`;
        const place = (name = writer) => `${mine}:${name}`;

        function hold(name, options) {
            return new Promise((done) => {
                navigator.locks.request(name, options, (lock) => {
                    done(Boolean(lock));
                    // Held as long as the page lives.
                    return lock ? new Promise(() => {}) : undefined;
                }).catch(() => done(false));
            });
        }

        async function open() {
            for (const name of entries()) {
                const found = entry(name);
                if (!found || Date.now() - found.at > MONTH) localStorage.removeItem(name);
            }
            if (navigator.locks) await hold(lockOf(writer), { ifAvailable: true });
        }

        /** The key stays with the page: who signs in elsewhere meanwhile brings another one. */
        async function unlock() {
            if (!field.able) return;
            if (secret) key = await crypto.subtle.importKey("raw", bytesOf(secret), "AES-GCM", false, ["encrypt", "decrypt"]);
            else if ((await field.person())?.id === me) key = await field.get("lock");
        }

        async function sealed(row) {
            const iv = crypto.getRandomValues(new Uint8Array(12));
            const { at, kept, ...words } = row;
            const bytes = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new TextEncoder().encode(JSON.stringify(words)));
            return { at, kept, iv: base64(iv), sealed: base64(bytes) };
        }

        async function unsealed(found) {
            if (!found.sealed) return found;
            const bytes = await crypto.subtle.decrypt({ name: "AES-GCM", iv: bytesOf(found.iv) }, key, bytesOf(found.sealed));
            return { ...JSON.parse(new TextDecoder().decode(bytes)), at: found.at, kept: found.kept };
        }

        /** Writes what is typed, one after the other; the later always lies on top. */
        function remember(row, name = writer) {
            const mineYet = age;
            return (writing = writing.then(async () => {
                try {
                    const text = JSON.stringify(key ? await sealed(row) : row);
                    if (name !== writer || mineYet === age) localStorage.setItem(place(name), text);
                } catch { /* storage full or forbidden: the server keeps it */ }
            }));
        }

        /** At once, whatever is still being written: the page may be about to go. */
        function forget() {
            age++;
            localStorage.removeItem(place());
        }

        /** What pages that are gone left here, the youngest first. */
        async function left() {
            await unlocked;
            const held = navigator.locks ? (await navigator.locks.query()).held.map((lock) => lock.name) : [];
            const rows = [];
            for (const name of entries()) {
                if (name !== mine && !name.startsWith(`${mine}:`)) continue;
                const its = name.slice(mine.length + 1);
                if (its === writer || held.includes(lockOf(its))) continue;
                const found = entry(name);
                try {
                    rows.push({ ...(await unsealed(found)), drop: () => localStorage.removeItem(name) });
                } catch { /* locked with a key that this sign-in did not bring: not ours to drop */ }
            }
            return rows.toSorted((a, b) => b.at - a.at);
        }

        /** Lays a text aside that another one takes the place of. */
        function aside(row) {
            return remember(row, `aside-${Date.now().toString(36)}`);
        }

        /** Calls back once no other tab of this person has the text open; says at once whether one has. */
        async function alone(then) {
            if (!navigator.locks) {
                then();
                return true;
            }
            const name = `loa-edit:${mine}`;
            const free = await hold(name, { ifAvailable: true });
            if (free) then();
            else hold(name, {}).then((held) => held && then());
            return free;
        }

        return { open, remember, forget, left, aside, alone };
    }

    if (field) field.texts = { shelf };
})();
