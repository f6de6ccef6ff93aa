/* Buttons that put a mark around what is selected in the text area beside them, or take it away; without this script marks are typed. */
{
    let used = null;

    document.addEventListener("focusin", (event) => {
        if (event.target.nodeName === "TEXTAREA") used = event.target;
    });
    /* The selection stays where it is while a button is pressed. */
    document.addEventListener("mousedown", (event) => event.target.closest("button[data-before]") && event.preventDefault());
    document.addEventListener("click", (event) => {
        const button = event.target.closest("button[data-before]");
        if (!button) return;
        const around = button.closest("form, article");
        const area = used && around.contains(used) ? used : around.querySelector("textarea");
        wrap(area, button.dataset.before, button.dataset.after);
    });

    function wrap(area, before, after) {
        const value = area.value;
        let from = area.selectionStart;
        let to = area.selectionEnd;
        while (from < to && /\s/.test(value[from])) from++;
        while (from < to && /\s/.test(value[to - 1])) to--;
        const words = value.slice(from, to);
        const marked = value.slice(0, from).endsWith(before) && value.slice(to).startsWith(after);
        if (marked) area.setRangeText(words, from - before.length, to + after.length, "select");
        else {
            area.setRangeText(before + words + after, from, to, "select");
            area.setSelectionRange(from + before.length, to + before.length);
        }
        area.focus();
        area.dispatchEvent(new Event("input", { bubbles: true }));
    }

    document.querySelectorAll("[data-marks]").forEach((row) => (row.hidden = false));
}
