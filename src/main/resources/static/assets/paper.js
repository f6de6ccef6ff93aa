/**
 * Typing in a sheet of paper: Enter and the arrows go from row to row, and what is typed is kept on the server while it is
 * typed. Without a network it stays on this device and is kept as soon as there is one. Everything works without this file.
 */

const form = document.querySelector("form[data-paper]");
const status = form?.querySelector("[data-status]");
const draft = () => form.action.replace(/\/[^/]*$/, "/draft");
let timer;
let dirty = false;

/** The same field of the row above or below. */
function move(field, step) {
    const column = [...form.querySelectorAll(`[data-column="${field.dataset.column}"]`)];
    const next = column[column.indexOf(field) + step];
    if (!next) return false;
    next.focus();
    next.select?.();
    return true;
}

async function keep() {
    if (!dirty) return;
    dirty = false;
    const data = new FormData(form);
    data.delete("photos");
    try {
        const answer = await fetch(draft(), { method: "POST", body: new URLSearchParams(data), headers: { "HX-Request": "true" } });
        if (!answer.ok) throw new Error(answer.status);
        if (!dirty) status.textContent = form.dataset.saved;
    } catch {
        dirty = true;
        status.textContent = form.dataset.unsaved;
        clearTimeout(timer);
        timer = setTimeout(keep, 15000);
    }
}

if (form && status) {
    if (matchMedia("(hover: hover) and (pointer: fine)").matches) form.querySelector("[data-keys]").hidden = false;
    form.addEventListener("keydown", (event) => {
        const field = event.target;
        if (!field.dataset.column || event.ctrlKey || event.metaKey || event.altKey) return;
        const down = event.key === "Enter" || (event.key === "ArrowDown" && field.tagName !== "SELECT");
        const up = event.key === "ArrowUp" && field.tagName !== "SELECT";
        if (!down && !up) return;
        // Enter never sends a half-typed sheet.
        event.preventDefault();
        move(field, up || event.shiftKey ? -1 : 1);
    });
    form.addEventListener("input", () => {
        dirty = true;
        clearTimeout(timer);
        timer = setTimeout(keep, 1200);
    });
    window.addEventListener("online", keep);
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keep());
}
