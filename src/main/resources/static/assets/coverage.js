/** Arrow keys go from place to place of the matrix; places that lead nowhere are passed over. */

const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
const table = document.querySelector(".coverage");
const rows = [...(table?.tBodies[0].rows ?? [])].map((row) => [...row.cells].map((cell) => cell.querySelector("a")));

table?.addEventListener("keydown", (event) => {
    const step = STEPS[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    let row = rows.findIndex((links) => links.includes(event.target));
    let column = rows[row]?.indexOf(event.target);
    for (;;) {
        row += step[0];
        column += step[1];
        if (!rows[row] || column < 0 || (step[1] && column >= rows[row].length)) return;
        const link = rows[row][column];
        if (!link || !link.offsetParent) continue;
        event.preventDefault();
        return link.focus();
    }
});
