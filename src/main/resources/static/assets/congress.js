/** A stopwatch for each item, and an order that can be dragged; typing and buttons do the same without this file. */

/* The stopwatch: one runs at a time, and goes on while the phone sleeps because it only remembers when it began. */

const KEY = "loa:watch";
const clock = (seconds) => {
    const h = Math.floor(seconds / 3600);
    const m = Math.floor(seconds / 60) % 60;
    const s = String(seconds % 60).padStart(2, "0");
    return h ? `${h}:${String(m).padStart(2, "0")}:${s}` : `${m}:${s}`;
};
const running = () => {
    try {
        return JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    } catch {
        return null;
    }
};
const passed = (watch) => Math.max(1, Math.round((Date.now() - watch.at) / 1000));
const address = (button) => button.form.getAttribute("action");

function stop(button, watch) {
    sessionStorage.removeItem(KEY);
    const field = button.form.querySelector("[data-watch-field]");
    field.value = clock(passed(watch));
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
}

function draw() {
    const watch = running();
    for (const button of document.querySelectorAll("[data-watch]")) {
        const on = watch?.where === address(button);
        button.hidden = false;
        button.classList.toggle("run__watch--on", on);
        button.setAttribute("aria-label", `${on ? button.dataset.stop : button.dataset.start} · ${button.dataset.name}`);
        button.textContent = on ? `■ ${button.dataset.stop} ${clock(passed(watch))}` : `▶ ${button.dataset.start}`;
    }
}

document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-watch]");
    if (!button) return;
    const watch = running();
    if (watch) {
        const before = [...document.querySelectorAll("[data-watch]")].find((each) => address(each) === watch.where);
        if (before) stop(before, watch);
        else sessionStorage.removeItem(KEY);
    }
    if (watch?.where !== address(button)) sessionStorage.setItem(KEY, JSON.stringify({ where: address(button), at: Date.now() }));
    draw();
});
if (document.querySelector("[data-watch]")) {
    draw();
    setInterval(draw, 500);
    document.addEventListener("htmx:load", draw);
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
