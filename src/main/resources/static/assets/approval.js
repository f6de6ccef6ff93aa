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
    for (const name of ["second", "until"]) if (say.elements[name]) say.elements[name].value = "";
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
        const from = Number(start.dataset.from ?? 0) + text(before).length;
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

    /* Moments of a sound or film: pressed, it plays from there; drawn over, its seconds go into the form. */

    const clock = (second) => `${Math.floor(second / 60)}:${String(second % 60).padStart(2, "0")}`;

    /** The field of the form, or a hidden one where the page was made for a remark about something else. */
    function seconds(name, value) {
        if (!say.elements[name]) say.append(Object.assign(document.createElement("input"), { type: "hidden", name }));
        say.elements[name].value = value;
    }

    for (const strip of document.querySelectorAll("[data-strip]")) {
        const piece = strip.closest("[data-part]");
        const player = piece.querySelector("audio, video");
        const length = Number(strip.dataset.strip) / 1000;
        const last = Math.max(0, Math.ceil(length) - 1);
        const drawn = strip.querySelector("[data-new]");
        const now = strip.querySelector("[data-at]");
        const place = (second) => Math.min(200, (200 * second) / length);
        let origin = null;
        let marked = [0, 0];
        strip.dataset.ready = "";
        strip.tabIndex = 0;
        strip.setAttribute("role", "slider");
        strip.setAttribute("aria-label", strip.dataset.label);
        strip.setAttribute("aria-valuemin", 0);
        strip.setAttribute("aria-valuemax", last);

        /** From one second to another, both whole. */
        function mark(begin, end) {
            marked = [begin, end];
            const [from, until] = [Math.min(begin, end), Math.max(begin, end)];
            drawn.setAttribute("x", place(from));
            drawn.setAttribute("width", place(until + 1) - place(from));
            strip.setAttribute("aria-valuenow", end);
            strip.setAttribute("aria-valuetext", begin === end ? clock(end) : `${clock(from)} – ${clock(until)}`);
        }

        function take() {
            const [from, until] = [Math.min(...marked), Math.max(...marked)];
            about(piece.dataset.part, `${clock(from)} – ${clock(until)}`, {});
            seconds("second", clock(from));
            seconds("until", clock(until));
            say.scrollIntoView({ block: "nearest" });
            say.elements.words.focus({ preventScroll: true });
        }

        const at = (event) => {
            const box = strip.getBoundingClientRect();
            return Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
        };
        const second = (share) => Math.min(last, Math.floor(length * share));
        mark(0, 0);
        drawn.setAttribute("width", "0");
        player.addEventListener("timeupdate", () => {
            now.setAttribute("x", place(player.currentTime));
            now.setAttribute("width", "1");
        });
        strip.addEventListener("pointerdown", (event) => {
            if (event.button !== 0) return;
            origin = { share: at(event), x: event.clientX };
            strip.setPointerCapture(event.pointerId);
            event.preventDefault();
        });
        strip.addEventListener("pointermove", (event) => {
            if (origin) mark(second(origin.share), second(at(event)));
        });
        strip.addEventListener("pointercancel", () => (origin = null));
        strip.addEventListener("pointerup", (event) => {
            if (!origin) return;
            // A finger that presses moves a little.
            const pressed = Math.abs(origin.x - event.clientX) < 8;
            const from = second(origin.share);
            const until = second(at(event));
            origin = null;
            if (pressed) {
                mark(from, from);
                player.currentTime = from;
                player.play().catch(() => {});
                return;
            }
            mark(from, until);
            take();
        });
        strip.addEventListener("keydown", (event) => {
            const [begin, end] = marked;
            const step = { ArrowLeft: -1, ArrowRight: 1, PageDown: -10, PageUp: 10, Home: -end, End: last - end }[event.key];
            if (step !== undefined) {
                const next = Math.min(last, Math.max(0, end + step));
                mark(event.shiftKey ? begin : next, next);
            } else if (event.key === "Enter") {
                take();
            } else if (event.key === " ") {
                player.currentTime = Math.min(begin, end);
                player.play().catch(() => {});
            } else {
                return;
            }
            event.preventDefault();
        });
    }

    /* The second that is heard goes into the field beside the button. */

    for (const button of say.querySelectorAll("[data-now]")) {
        const player = document.querySelector(`[data-part="${CSS.escape(button.dataset.now)}"] :is(audio, video)`);
        if (!player) continue;
        button.removeAttribute("hidden");
        button.addEventListener("click", () => {
            say.elements[button.dataset.field].value = clock(Math.floor(player.currentTime));
        });
    }
}
