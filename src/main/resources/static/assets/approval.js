/** Comforts of the approver: keys, a countdown, marking words and areas. Everything works without this file. */

/* Keys on a PC: what a button or summary says in data-key is pressed by that letter. */

const typing = (target) => target.closest("input, textarea, select, [contenteditable]");
document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const letter = event.key.toLowerCase();
    if (!/^[a-z]$/.test(letter)) return;
    const wanted = document.querySelector(`[data-key="${letter}"]`);
    if (!wanted) return;
    event.preventDefault();
    if (wanted.tagName === "SUMMARY") {
        wanted.parentElement.open = true;
        wanted.parentElement.querySelector("input, textarea")?.focus();
    } else {
        wanted.click();
    }
});
if (matchMedia("(hover: hover) and (pointer: fine)").matches) {
    document.querySelectorAll("[data-keys]").forEach((hint) => hint.removeAttribute("hidden"));
}

/* What was just said may be taken back for some moments: they are counted down, then the button goes. */

for (const done of document.querySelectorAll("[data-done]")) {
    const form = done.querySelector("form");
    if (!form) continue;
    const until = Date.now() + Number(done.dataset.done) * 1000;
    const tick = setInterval(() => {
        const left = Math.ceil((until - Date.now()) / 1000);
        if (left > 0) {
            form.querySelector("[data-left]").textContent = `(${left})`;
            return;
        }
        clearInterval(tick);
        form.remove();
    }, 250);
}

/* Remarks: words that are selected, or an area drawn with mouse or finger, go into the form. */

const say = document.querySelector("[data-say]");

function about(part, words, fields) {
    for (const name of ["from", "to", "left", "top", "width", "height"]) say.elements[name].value = fields[name] ?? "";
    say.elements.part.value = part;
    const quote = say.elements.quote;
    if (quote) quote.value = fields.quote ?? "";
    say.querySelector("[data-about]").textContent = words;
}

if (say) {
    document.addEventListener("selectionchange", () => {
        const selection = document.getSelection();
        if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
        const range = selection.getRangeAt(0);
        const start = range.startContainer.parentElement?.closest("[data-text]");
        if (!start || start !== range.endContainer.parentElement?.closest("[data-text]")) return;
        const piece = start.closest("[data-part]");
        const before = document.createRange();
        before.setStart(start, 0);
        before.setEnd(range.startContainer, range.startOffset);
        const text = (cut) => {
            const copy = cut.cloneContents();
            copy.querySelectorAll("[data-note]").forEach((note) => note.remove());
            return copy.textContent;
        };
        const quote = text(range);
        if (!quote.trim()) return;
        const from = text(before).length;
        about(piece.dataset.part, `“${quote}”`, { from, to: from + quote.length, quote });
    });

    for (const frame of document.querySelectorAll("[data-picture]")) {
        const piece = frame.closest("[data-part]");
        const drawn = frame.querySelector("[data-new]");
        let origin = null;
        frame.dataset.ready = "";
        const at = (event) => {
            const box = frame.getBoundingClientRect();
            const share = (value, size) => Math.round(Math.min(1, Math.max(0, value / size)) * 100);
            return { x: share(event.clientX - box.left, box.width), y: share(event.clientY - box.top, box.height) };
        };
        frame.addEventListener("pointerdown", (event) => {
            if (event.button !== 0) return;
            origin = at(event);
            frame.setPointerCapture(event.pointerId);
            event.preventDefault();
        });
        frame.addEventListener("pointermove", (event) => {
            if (!origin) return;
            const now = at(event);
            drawn.setAttribute("x", Math.min(origin.x, now.x));
            drawn.setAttribute("y", Math.min(origin.y, now.y));
            drawn.setAttribute("width", Math.abs(origin.x - now.x));
            drawn.setAttribute("height", Math.abs(origin.y - now.y));
        });
        frame.addEventListener("pointercancel", () => (origin = null));
        frame.addEventListener("pointerup", (event) => {
            if (!origin) return;
            const now = at(event);
            const area = {
                left: Math.min(origin.x, now.x),
                top: Math.min(origin.y, now.y),
                width: Math.abs(origin.x - now.x),
                height: Math.abs(origin.y - now.y),
            };
            origin = null;
            if (area.width < 2 || area.height < 2) return;
            about(piece.dataset.part, say.dataset.onArea, area);
            say.scrollIntoView({ block: "nearest" });
            say.elements.words.focus({ preventScroll: true });
        });
    }

    for (const button of say.querySelectorAll("[data-now]")) {
        const player = document.querySelector(`[data-part="${CSS.escape(button.dataset.now)}"] :is(audio, video)`);
        if (!player) continue;
        button.removeAttribute("hidden");
        button.addEventListener("click", () => {
            const second = Math.floor(player.currentTime);
            say.elements.second.value = `${Math.floor(second / 60)}:${String(second % 60).padStart(2, "0")}`;
        });
    }
}
