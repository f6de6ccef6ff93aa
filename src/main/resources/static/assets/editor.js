/**
 * The editor of texts: plain and structured, and nothing typed is lost. The text area beneath holds the markup that is sent; without
 * this script one writes in it. What is typed goes into this browser at once, to the server a moment later, and is offered back after
 * a crash, a lost network or an ended session.
 */

import { markupOf, nodesOf } from "./lib/markup.js";
import { surface } from "./lib/editor-surface.js";
import { proofreading } from "./lib/editor-lint.js";
import { pictures } from "./lib/editor-pictures.js";

const form = document.querySelector("#editor");
const source = form.querySelector("#body");
const words = form.dataset;
const state = document.querySelector("#editor-state");
const holder = document.querySelector("#editor-holder");
const alertBox = document.querySelector("#editor-alert");
const shelf = self.field.texts.shelf(document.body.dataset.me, words.path, words.lock);
delete words.lock;

const fill = (text, ...about) => text.replace(/\{(\d)\}/g, (_, n) => about[n]);

const { area, show, into } = surface({ form, source, typed });

/* What comes from Word or a web page is taken apart: kinds of pieces, words and pictures stay, all else goes. */

const photos = pictures({ form, area, into, typed, renew });

area.addEventListener("paste", (event) => {
    const { files } = event.clipboardData;
    const [html, text, rtf] = ["text/html", "text/plain", "text/rtf"].map((kind) => event.clipboardData.getData(kind));
    if (!html && !text && !files.length) return;
    event.preventDefault();
    if (html) photos.paste(html, rtf, files);
    else if (files.length) photos.bring([...files]);
    else into(nodesOf(text.split(/\r?\n/).map((line) => line.trim()).join("\n\n").replace(/\n{3,}/g, "\n\n")));
    typed();
});

/* Keeping */

let sent = "";
let waiting;
let busy = false;
let alone = false;
let base = words.base;

const values = () => ({ base, title: form.title.value, lead: form.lead.value, body: source.value });
const signature = (entry) => JSON.stringify([entry.title, entry.lead, entry.body]);

function typed() {
    source.value = markupOf(area);
    changed();
}

function changed() {
    remember(false);
    clearTimeout(waiting);
    waiting = setTimeout(keep, 2000);
    ask();
}

/** Into this browser at once. */
function remember(kept) {
    return shelf.remember({ ...values(), at: Date.now(), kept });
}

function body() {
    const data = new URLSearchParams(new FormData(form));
    data.set("base", base);
    data.delete("keep");
    return data;
}

/** Sends as the person signed in; a token that went out of date is renewed once. Says "ended" where nobody is signed in. */
async function send(path, again = true) {
    const reply = await fetch(words.path + path, { method: "POST", body: body(), headers: { "HX-Request": "true" } });
    const there = reply.headers.get("HX-Redirect");
    if (there?.startsWith("/sign-in")) return { ended: true };
    if (reply.status !== 403) return { reply, there };
    if (!again || !(await renew())) return { ended: true };
    return send(path, false);
}

async function renew() {
    const reply = await fetch(`${words.path}/edit`);
    if (reply.status === 403) return false;
    const page = new DOMParser().parseFromString(await reply.text(), "text/html");
    const token = page.querySelector("#editor [name=_csrf]");
    // Somebody else signed in here meanwhile: what was typed is not theirs.
    if (!token || page.body.dataset.me !== document.body.dataset.me) return false;
    for (const field of document.querySelectorAll("[name=_csrf]")) field.value = token.value;
    return true;
}

async function keep() {
    const now = signature(values());
    if (busy || !alone || now === sent) return;
    busy = true;
    try {
        const { reply, ended } = await send("/draft");
        if (ended) complain(words.ended, true);
        else if (!reply.ok) complain(reply.status === 403 || reply.status === 404 ? words.refused : words.failed);
        else {
            const kept = await reply.json();
            sent = now;
            if (signature(values()) === now) remember(true);
            complain("");
            say(fill(words.kept, kept.saved));
            holder.hidden = !kept.holder;
            holder.querySelector("p").textContent = kept.holder ?? "";
        }
    } catch {
        say("");
        complain(words.local);
    } finally {
        busy = false;
        if (alone && signature(values()) !== sent) {
            clearTimeout(waiting);
            waiting = setTimeout(keep, 5000);
        }
    }
}

function say(text) {
    state.textContent = text;
}

function complain(text, signIn = false) {
    alertBox.hidden = !text;
    alertBox.querySelector("[data-words]").textContent = text;
    alertBox.querySelector("[data-sign-in]").hidden = !signIn;
}

area.addEventListener("input", typed);
form.addEventListener("input", (event) => {
    if (event.target !== area && !area.contains(event.target)) changed();
});
window.addEventListener("online", keep);
document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && signature(values()) !== sent && sent !== null) keep();
});

let settling = false;
form.addEventListener("submit", async (event) => {
    if (event.submitter?.name === "keep") return;
    event.preventDefault();
    if (photos.isSending()) {
        complain(words.busy);
        if (settling) return;
        settling = true;
        const arrived = await photos.settled();
        settling = false;
        complain(arrived ? "" : words.unsentPicture);
        if (!arrived) return;
    }
    source.value = markupOf(area);
    remember(false);
    clearTimeout(waiting);
    // What is on its way to be kept must not arrive after what is saved.
    while (busy) await new Promise((done) => setTimeout(done, 50));
    clearTimeout(waiting);
    try {
        const { reply, there, ended } = await send("/edition");
        if (ended) return complain(words.ended, true);
        if (there) {
            // Who has to merge first may still need it.
            if (!there.endsWith("/merge")) shelf.forget();
            sent = null;
            location.assign(there);
            return;
        }
        const page = new DOMParser().parseFromString(await reply.text(), "text/html");
        complain(page.querySelector("main [role=alert]:not([hidden])")?.textContent.trim() || words.failed);
        alertBox.scrollIntoView({ block: "center" });
    } catch {
        complain(words.local);
    }
});
for (const drop of document.querySelectorAll("form[action$='/draft/discard']")) drop.addEventListener("submit", shelf.forget);

/* What this browser still has is offered back. */

const offer = document.querySelector("#editor-offer");

/** Offers what earlier pages left, one after the other; what the server has is let go. */
async function offerLeft() {
    const open = (await shelf.left()).filter((row) => {
        const known = signature(row) === sent || signature(row) === signature(values()) || (row.kept && "draft" in words);
        if (known) row.drop();
        return !known;
    });
    const [row] = open;
    offer.hidden = !row;
    if (!row) return;
    offer.querySelector("[data-when]").textContent = new Date(row.at).toLocaleString("vi-VN");
    offer.querySelector("[data-more]").textContent = open.length > 1 ? fill(words.more, open.length - 1) : "";
    offer.querySelector("[data-take]").onclick = async () => {
        // What stands here now is not saved either.
        if (signature(values()) !== first) await shelf.aside({ ...values(), at: Date.now(), kept: false });
        base = row.base;
        form.base.value = row.base;
        form.title.value = row.title;
        form.lead.value = row.lead;
        show(row.body);
        typed();
        await remember(false);
        row.drop();
        await offerLeft();
    };
    offer.querySelector("[data-drop]").onclick = () => {
        row.drop();
        offerLeft();
    };
}

const elsewhere = document.querySelector("#editor-elsewhere");
source.value = markupOf(area);
const first = signature(values());
sent = first;

async function begin() {
    await shelf.open();
    // Of two pages of one person only one keeps its text on the server; the other writes into this browser alone.
    const free = await shelf.alone(() => {
        alone = true;
        elsewhere.hidden = true;
        if (signature(values()) !== sent) keep();
    });
    // A page that is being left lets go a moment later.
    if (!free) setTimeout(() => (elsewhere.hidden = alone), 1000);
    await offerLeft();
}

const ask = proofreading({ form, area, send, changed, typed });
begin();
