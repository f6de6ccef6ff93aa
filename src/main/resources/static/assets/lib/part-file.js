/**
 * A file on its way part by part, so that a cut network costs a part and not the film. A file that is chosen again goes on where it
 * was. Needs a safe connection: without one the browser has nothing to make a hash with.
 */

const PART = 1 << 20;
const FIRST_WAIT = 2000;
const LONGEST_WAIT = 60000;

export const able = Boolean(self.crypto?.subtle);

/** The server says no for good, or nobody is signed in. */
export class Refused extends Error {}

const hex = (buffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const digest = async (bytes) => hex(await crypto.subtle.digest("SHA-256", bytes));

/** The same for the same file of the same person, so that it goes on after the page was closed. */
async function idOf(file) {
    const name = await digest(new TextEncoder().encode([document.body.dataset.me, file.name, file.size, file.lastModified].join("\n")));
    return `${name.slice(0, 8)}-${name.slice(8, 12)}-4${name.slice(13, 16)}-8${name.slice(17, 20)}-${name.slice(20, 32)}`;
}

/** Waits until the network may be back: a little longer each time, or until the browser says so, or nobody wants the file any more. */
function pause(tries, signal) {
    return new Promise((done) => {
        const timer = setTimeout(done, Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** tries));
        const now = () => (clearTimeout(timer), done());
        addEventListener("online", now, { once: true });
        signal?.addEventListener("abort", now, { once: true });
    });
}

/**
 * Sends the file; the answer is the id under which all of it is there.
 *
 * @param progress is told how many bytes are safe, and whether it waits for the network
 * @param token of the page's forms, asked for each part
 * @param ended words for an ended session
 * @param renew brings the token up to date, or says that nobody is signed in
 */
export async function sendInParts(file, progress, { token, ended, renew, signal }) {
    const id = await idOf(file);
    const announcement = JSON.stringify({ name: file.name, bytes: file.size, sha256: null });

    async function ask(method, body, headers, again = Boolean(renew)) {
        const answer = await fetch(`/field/files/${id}`, {
            method, body, redirect: "manual", credentials: "same-origin", signal: AbortSignal.timeout(60000),
            headers: { ...headers, "X-CSRF-TOKEN": token() },
        });
        if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
            if (again && (await renew())) return ask(method, body, headers, false);
            throw new Refused(ended);
        }
        const told = await answer.json().catch(() => ({}));
        if (answer.ok || (answer.status === 409 && told.offset !== undefined)) return told.offset;
        if (told.words) throw Object.assign(new Refused(told.words), { why: told.why });
        throw new Error(`part ${answer.status}`);
    }

    let offset = null;
    let damaged = 0;
    for (let tries = 0; offset !== file.size; ) {
        signal?.throwIfAborted();
        try {
            if (offset === null) offset = await ask("PUT", announcement, { "Content-Type": "application/json" });
            else {
                const part = await file.slice(offset, offset + PART).arrayBuffer();
                offset = await ask("PATCH", part, {
                    "Content-Type": "application/octet-stream", "Part-Offset": offset, "Part-SHA256": await digest(part),
                });
            }
            tries = 0;
            progress(offset);
        } catch (failure) {
            if (failure.why === "DAMAGED" && ++damaged < 4) offset = null;
            else if (failure instanceof Refused || failure.name === "NotReadableError") throw failure;
            else {
                progress(offset ?? 0, true);
                await pause(tries++, signal);
                offset = null;
            }
        }
    }
    return id;
}
