/**
 * Pictures of a text while it is written: what is pasted, dropped or chosen goes to the server part by part, from the place where it
 * is to stand. A picture that did not come along keeps its place too, says why, and takes the file there.
 */

import { able, Refused, sendInParts } from "./part-file.js";
import { filesFor, isLocal, picturesIn } from "./clipboard-pictures.js";
import { cleaned, nodesOf } from "./markup.js";

const fill = (text, ...about) => text.replace(/\{(\d)\}/g, (_, n) => about[n]);
const isPicture = (file) => file.type.startsWith("image/") || /\.(jpe?g|png|webp|hei[cf])$/i.test(file.name);

const element = (name, className, ...children) => {
    const node = document.createElement(name);
    if (className) node.className = className;
    node.append(...children);
    return node;
};

/** @param into puts nodes where the caret is; @param renew brings the form's token up to date */
export function pictures({ form, area, into, typed, renew }) {
    const words = form.dataset;
    const notice = document.querySelector("#editor-left");
    const chooser = form.querySelector("[data-photo]");
    let queue = Promise.resolve();
    let chosenFor = null;

    const button = (text, act) => {
        const node = element("button", "button button--quiet", text);
        node.type = "button";
        node.onclick = act;
        return node;
    };

    function frame() {
        const figure = element("figure", "editor__picture");
        figure.contentEditable = "false";
        figure.dataset.waiting = "";
        return figure;
    }

    /** Says in its place that a picture is not there, and how it comes there; {@code file}: it may be tried once more. */
    function missing(figure, why, file) {
        figure.sending = null;
        figure.classList.add("editor__picture--missing");
        const choose = button(words.choose, () => {
            chosenFor = figure;
            chooser.click();
        });
        const again = file ? [button(words.again, () => send(figure, file))] : [];
        const acts = element("div", "row", ...again, choose, button(words.without, () => figure.remove()));
        figure.replaceChildren(element("p", "", element("strong", "", why)), element("p", "muted", words.here), acts);
        return figure;
    }

    /** Shows the picture as it is here and sends it, one after the other. */
    function send(figure, file) {
        figure.classList.remove("editor__picture--missing");
        if (!isPicture(file)) return missing(figure, fill(words.notPicture, file.name));
        if (file.size > Number(words.megabytes) << 20) return missing(figure, fill(words.large, words.megabytes));
        const shown = new Image();
        shown.alt = "";
        shown.src = URL.createObjectURL(file);
        shown.onload = shown.onerror = () => URL.revokeObjectURL(shown.src);
        const says = element("p", "muted", fill(words.sending, 0));
        const stop = new AbortController();
        figure.sending = stop;
        figure.replaceChildren(shown, says, button(words.without, () => {
            stop.abort();
            figure.remove();
        }));
        const progress = (offset, waits) => {
            says.textContent = waits ? words.waiting : fill(words.sending, Math.floor((100 * offset) / file.size));
        };
        queue = queue.then(async () => {
            if (stop.signal.aborted) return;
            try {
                const id = await kept(file, progress, stop.signal);
                if (stop.signal.aborted || !figure.isConnected) return;
                figure.replaceWith(...nodesOf(`![](${id})`));
                typed();
            } catch (failure) {
                if (!stop.signal.aborted) missing(figure, failure instanceof Refused ? failure.message : words.unsentPicture, file);
            }
        });
        return figure;
    }

    async function kept(file, progress, signal) {
        const token = form.querySelector("[name=_csrf]");
        const data = new FormData();
        if (able) data.append("part", await sendInParts(file, progress, { token: () => token.value, ended: words.ended, renew, signal }));
        else data.append("file", file, file.name);
        data.append(token.name, token.value);
        const reply = await fetch(`${words.path}/pictures`, { method: "POST", body: data, headers: { "X-Editor": "1" } });
        if (reply.status !== 200 && reply.status !== 422) throw new Error(`picture ${reply.status}`);
        const picture = await reply.json();
        if (picture.refusal) throw new Refused(picture.refusal);
        return picture.id;
    }

    /** Puts files where the caret is. */
    function bring(files) {
        into(files.map((file) => send(frame(), file)));
    }

    /** Takes what was copied elsewhere, with the pictures that came along in it; of the others their places are left and counted. */
    function paste(html, rtf, files) {
        const places = new Map();
        const left = { local: 0, foreign: 0 };
        const markup = cleaned(html, (page) => {
            const images = picturesIn(page).filter((image) => !image.closest("figure[data-media]"));
            // Beside words a file of the clipboard is a picture of all of them.
            const found = filesFor(images, rtf, page.textContent.trim() ? [] : [...files]);
            images.forEach((image, i) => {
                const place = element("figure");
                place.dataset.media = ours(image) ?? `00000000-0000-4000-8000-${String(i).padStart(12, "0")}`;
                image.replaceWith(place);
                if (ours(image)) return;
                if (found[i]) return places.set(place.dataset.media, send(frame(), found[i]));
                left[isLocal(image) ? "local" : "foreign"]++;
                places.set(place.dataset.media, missing(frame(), fill(isLocal(image) ? words.missingLocal : words.missingForeign, i + 1)));
            });
        });
        into(nodesOf(markup, places));
        tell(left);
    }

    /** A picture of Loa's own is there already. */
    function ours(image) {
        const there = /^(.*)\/media\/([0-9a-f-]{36})\//.exec(image.getAttribute("src") ?? "");
        return there && (there[1] === "" || there[1] === location.origin) ? there[2] : null;
    }

    function tell({ local, foreign }) {
        const said = [];
        if (local) said.push(fill(words.leftLocal, local));
        if (foreign) said.push(fill(words.leftForeign, foreign));
        notice.hidden = !said.length;
        notice.querySelector("[data-words]").textContent = said.join(" ");
        if (said.length) notice.scrollIntoView({ block: "nearest" });
    }

    notice.querySelector("button").onclick = () => (notice.hidden = true);
    chooser.addEventListener("change", () => {
        const files = [...chooser.files];
        const [figure] = [chosenFor, (chosenFor = null)];
        chooser.value = "";
        if (figure?.isConnected && files.length) send(figure, files.shift());
        if (files.length) bring(files);
    });
    chooser.addEventListener("cancel", () => (chosenFor = null));

    /* Dropping: a file that misses the text must not take its place in the window. */

    const overFiles = (event) => event.dataTransfer?.types.includes("Files");
    let own = false;
    area.addEventListener("dragstart", () => (own = true));
    area.addEventListener("dragend", () => (own = false));
    for (const kind of ["dragover", "dragleave", "drop"]) {
        document.addEventListener(kind, (event) => {
            if (!overFiles(event) || own) return;
            if (kind !== "dragleave") event.preventDefault();
            area.classList.toggle("editor__area--over", kind === "dragover" && area.contains(event.target));
        });
    }
    area.addEventListener("drop", (event) => {
        event.preventDefault();
        if (own) return;
        const { files, types } = event.dataTransfer;
        const lacking = event.target.closest?.(".editor__picture--missing");
        if (files.length && lacking) {
            send(lacking, files[0]);
            return files.length > 1 && bring([...files].slice(1));
        }
        aim(event);
        if (files.length) bring([...files]);
        else if (types.includes("text/html")) paste(event.dataTransfer.getData("text/html"), event.dataTransfer.getData("text/rtf"), []);
        typed();
    });

    /** The caret goes to where something was dropped. */
    function aim({ clientX, clientY }) {
        const spot = document.caretPositionFromPoint?.(clientX, clientY);
        const range = spot ? document.createRange() : document.caretRangeFromPoint?.(clientX, clientY);
        if (spot) range.setStart(spot.offsetNode, spot.offset);
        if (range && area.contains(range.startContainer)) getSelection().setBaseAndExtent(range.startContainer, range.startOffset, range.startContainer, range.startOffset);
    }

    const isSending = () => [...area.querySelectorAll("[data-waiting]")].some((figure) => figure.sending);

    /** Once nothing is under way any more: whether all of it arrived. */
    async function settled() {
        const under = [...area.querySelectorAll("[data-waiting]")].filter((figure) => figure.sending);
        while (isSending()) await Promise.race([queue, new Promise((done) => setTimeout(done, 500))]);
        return under.every((figure) => !figure.isConnected);
    }

    addEventListener("beforeunload", (event) => isSending() && event.preventDefault());
    return { bring, paste, isSending, settled };
}
