/**
 * Files that are brought to the library go part by part, so that a cut network costs a part and not the film. A file that is
 * chosen again goes on where it was. Without this script, or without a safe connection, the form is sent as it is.
 */

const form = document.querySelector("form[data-parts]");
const PART = 1 << 20;
const FIRST_WAIT = 2000;
const LONGEST_WAIT = 60000;

class Refused extends Error {}

const said = (text, ...about) => text.replace(/\{(\d)\}/g, (_, n) => about[n]);
const hex = (buffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const digest = async (bytes) => hex(await crypto.subtle.digest("SHA-256", bytes));

/** The same for the same file of the same person, so that it goes on after the page was closed. */
async function idOf(file) {
    const name = await digest(new TextEncoder().encode([document.body.dataset.me, file.name, file.size, file.lastModified].join("\n")));
    return `${name.slice(0, 8)}-${name.slice(8, 12)}-4${name.slice(13, 16)}-8${name.slice(17, 20)}-${name.slice(20, 32)}`;
}

async function ask(id, method, body, headers) {
    const answer = await fetch(`/field/files/${id}`, {
        method, body, redirect: "manual", credentials: "same-origin", signal: AbortSignal.timeout(60000),
        headers: { ...headers, "X-CSRF-TOKEN": form.elements._csrf.value },
    });
    if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) throw new Refused(form.dataset.ended);
    const told = await answer.json().catch(() => ({}));
    if (answer.ok || (answer.status === 409 && told.offset !== undefined)) return told.offset;
    if (told.words) throw Object.assign(new Refused(told.words), { why: told.why });
    throw new Error(`part ${answer.status}`);
}

/** Waits until the network may be back: a little longer each time, or until the browser says so. */
function pause(tries) {
    return new Promise((done) => {
        const timer = setTimeout(done, Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** tries));
        addEventListener("online", () => (clearTimeout(timer), done()), { once: true });
    });
}

async function send(file, progress) {
    const id = await idOf(file);
    const announcement = JSON.stringify({ name: file.name, bytes: file.size, sha256: null });
    let offset = null;
    let damaged = 0;
    for (let tries = 0; offset !== file.size; ) {
        try {
            if (offset === null) offset = await ask(id, "PUT", announcement, { "Content-Type": "application/json" });
            else {
                const part = await file.slice(offset, offset + PART).arrayBuffer();
                offset = await ask(id, "PATCH", part, {
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
                await pause(tries++);
                offset = null;
            }
        }
    }
    return id;
}

function line(file) {
    const row = document.createElement("p");
    const bar = document.createElement("progress");
    bar.max = file.size;
    bar.value = 0;
    const label = document.createElement("span");
    bar.setAttribute("aria-label", file.name);
    row.append(label, document.createElement("br"), bar);
    row.show = (offset, waits) => {
        bar.value = offset;
        label.textContent = said(waits ? form.dataset.waiting : form.dataset.sending, file.name, Math.floor((100 * offset) / file.size));
    };
    row.show(0);
    return row;
}

async function bring(files) {
    const place = document.getElementById("parts-progress");
    place.hidden = false;
    place.replaceChildren();
    for (const file of files) {
        const row = line(file);
        place.append(row);
        const id = await send(file, row.show);
        const part = Object.assign(document.createElement("input"), { type: "hidden", name: "parts", value: id });
        form.append(part);
    }
}

if (form && self.crypto?.subtle) {
    form.addEventListener("submit", async (event) => {
        const input = form.elements.files;
        const files = [...input.files].filter((file) => file.size > 0);
        if (!files.length) return;
        event.preventDefault();
        const button = form.querySelector(".act button");
        button.disabled = true;
        form.querySelectorAll("[name=parts]").forEach((part) => part.remove());
        try {
            await bring(files);
            input.value = "";
            HTMLFormElement.prototype.submit.call(form);
        } catch (failure) {
            const words = document.getElementById("parts-refused");
            words.hidden = false;
            words.textContent = failure instanceof Refused ? failure.message : form.dataset.unread;
            button.disabled = false;
        }
    });
}
