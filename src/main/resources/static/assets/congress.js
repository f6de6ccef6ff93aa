/** A stopwatch for each item, and an order that can be dragged; typing and buttons do the same without this file. */

/*
 * The stopwatch only remembers when it began, in this browser: it goes on while the phone sleeps, without a network, and after the page
 * was closed. What it stopped at is kept too until it is saved. Of one rehearsal one runs at a time.
 */

const clock = (seconds) => {
    const h = Math.floor(seconds / 3600);
    const m = Math.floor(seconds / 60) % 60;
    const s = String(seconds % 60).padStart(2, "0");
    return h ? `${h}:${String(m).padStart(2, "0")}:${s}` : `${m}:${s}`;
};
const address = (button) => button.form.getAttribute("action");
const keyOf = (button) => `loa:${document.body.dataset.me}:watch:${address(button)}`;
const fieldOf = (button) => button.form.querySelector("[data-watch-field]");
const passed = (watch) => Math.max(1, Math.round((Date.now() - watch.at) / 1000));

/** What is known of an item's time: {@code at} it began, and {@code typed} once it was stopped; else null. */
function read(key) {
    try {
        return JSON.parse(localStorage.getItem(key) ?? "null");
    } catch {
        return null;
    }
}

const isRunning = (watch) => Boolean(watch) && watch.typed === undefined;

/** Stops what runs in this rehearsal, also of an item that is not on the page. */
function stopAll(rehearsal) {
    for (const key of Object.keys(localStorage)) {
        const watch = key.startsWith(rehearsal) ? read(key) : null;
        if (isRunning(watch)) localStorage.setItem(key, JSON.stringify({ ...watch, typed: clock(passed(watch)) }));
    }
}

function draw() {
    for (const button of document.querySelectorAll("[data-watch]")) {
        const watch = read(keyOf(button));
        const on = isRunning(watch);
        button.hidden = false;
        button.classList.toggle("run__watch--on", on);
        button.setAttribute("aria-label", `${on ? button.dataset.stop : button.dataset.start} · ${button.dataset.name}`);
        button.textContent = on ? `■ ${button.dataset.stop} ${clock(passed(watch))}` : `▶ ${button.dataset.start}`;
        if (watch && !on) fill(button, watch);
    }
}

/** Puts the time where it is saved from, until the server has it. */
function fill(button, watch) {
    const field = fieldOf(button);
    if (watch.sent && watch.sent !== button.form.elements.seen.value) localStorage.removeItem(keyOf(button));
    else if (field.value !== watch.typed && document.activeElement !== field) field.value = watch.typed;
}

document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-watch]");
    if (!button) return;
    const on = isRunning(read(keyOf(button)));
    stopAll(keyOf(button).replace(/\/items\/.*/, "/"));
    if (!on) localStorage.setItem(keyOf(button), JSON.stringify({ at: Date.now() }));
    draw();
    if (on) fieldOf(button).focus();
});
document.addEventListener("input", (event) => {
    const button = event.target.matches("[data-watch-field]") && event.target.form.querySelector("[data-watch]");
    const watch = button && read(keyOf(button));
    if (watch && !isRunning(watch)) localStorage.setItem(keyOf(button), JSON.stringify({ at: watch.at, typed: event.target.value }));
});
document.addEventListener("submit", (event) => {
    const button = event.target.querySelector("[data-watch]");
    const watch = button && read(keyOf(button));
    if (watch && !isRunning(watch)) localStorage.setItem(keyOf(button), JSON.stringify({ ...watch, sent: event.target.elements.seen.value }));
}, true);
if (document.querySelector("[data-watch]")) {
    draw();
    setInterval(draw, 500);
    document.addEventListener("htmx:load", draw);
    document.addEventListener("visibilitychange", draw);
    addEventListener("storage", draw);
}

/* The order: an item is dragged to another place, or moved by Alt and an arrow key. */

const order = document.getElementById("order");
let held = null;

function put(item, place) {
    const form = item.querySelector("form[action$='/shift']");
    const to = document.createElement("input");
    to.type = "hidden";
    to.name = "to";
    to.value = String(place);
    form.append(to);
    form.submit();
}

for (const item of order?.querySelectorAll("[data-item]") ?? []) {
    item.draggable = true;
    item.addEventListener("dragstart", (event) => {
        if (event.target.closest("input, textarea")) return event.preventDefault();
        held = item;
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", item.id);
        item.classList.add("number--held");
    });
    item.addEventListener("dragend", () => item.classList.remove("number--held"));
    item.addEventListener("dragover", (event) => held && event.preventDefault());
    item.addEventListener("drop", (event) => {
        event.preventDefault();
        if (held && held !== item) put(held, [...order.children].indexOf(item) + 1);
    });
    item.addEventListener("keydown", (event) => {
        const key = { ArrowUp: "up", ArrowDown: "down" }[event.key];
        if (!event.altKey || !key) return;
        event.preventDefault();
        item.querySelector(`[data-key="${key}"]:not(:disabled)`)?.click();
    });
}
