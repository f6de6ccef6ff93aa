/** Checking many proofs: all at once with one box, row by row with the keyboard. Everything works without this file. */

const form = document.querySelector("form[data-check]");
const boxes = () => [...form.querySelectorAll("[name=pick]")];
const all = form.querySelector("[data-pick-all]");
const count = form.querySelector("[data-count]");

function say() {
    const chosen = boxes().filter((box) => box.checked).length;
    all.checked = chosen > 0 && chosen === boxes().length;
    all.indeterminate = chosen > 0 && !all.checked;
    count.textContent = form.dataset.chosen.replace("{0}", chosen);
}

/** The row above or below the one in which the reader is. */
function move(step) {
    const rows = boxes();
    const row = document.activeElement.closest?.(".checking__row");
    const at = rows.findIndex((box) => box.closest(".checking__row") === row);
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + step))];
    next?.focus();
    next?.closest(".checking__row").scrollIntoView({ block: "nearest" });
}

form.querySelector("[data-all]").hidden = false;
if (matchMedia("(hover: hover) and (pointer: fine)").matches) document.querySelector("[data-keys]").hidden = false;
form.addEventListener("change", (event) => {
    if (event.target === all) for (const box of boxes()) box.checked = all.checked;
    say();
});
document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("textarea, select, input:not([type=checkbox])")) return;
    if (event.key === "j" || event.key === "ArrowDown") move(1);
    else if (event.key === "k" || event.key === "ArrowUp") move(-1);
    else return;
    event.preventDefault();
});
say();
