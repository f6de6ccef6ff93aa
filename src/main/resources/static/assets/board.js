/** Cards that can be dragged from lane to lane, by mouse or by keys; the buttons on them do the same without this file. */

const board = document.getElementById("board");
const form = document.getElementById("board-move");
const said = document.getElementById("board-said");
const lanes = [...board.querySelectorAll(".board__lane")];
const say = (words, ...values) => { said.textContent = values.reduce((text, value, i) => text.replace(`{${i}}`, value), words); };
const name = (card) => card.querySelector(".chip .num")?.textContent ?? "";
let held = null;

function lift(card) {
    held = card;
    const may = card.dataset.may.split(" ");
    card.classList.add("bcard--held");
    for (const lane of lanes) lane.classList.toggle("board__lane--may", may.includes(lane.dataset.lane));
    board.classList.add("board--moving");
}

function drop() {
    held?.classList.remove("bcard--held");
    held?.querySelector(".bcard__grip")?.setAttribute("aria-pressed", "false");
    held = null;
    board.classList.remove("board--moving");
    for (const lane of lanes) lane.classList.remove("board__lane--may", "board__lane--over");
}

function over(lane) {
    for (const each of lanes) each.classList.toggle("board__lane--over", each === lane);
}

/* The rules are the server's: a lane that is not among the card's is sent all the same, and what comes back says why not. */
function put(card, lane) {
    if (card.closest(".board__lane") === lane) return drop();
    say(board.dataset.put, lane.dataset.name);
    form.elements.task.value = card.dataset.task;
    form.elements.to.value = lane.dataset.lane;
    drop();
    form.requestSubmit();
}

for (const card of board.querySelectorAll(".bcard[data-may]:not([data-may=''])")) {
    card.draggable = true;
    card.addEventListener("dragstart", (event) => {
        if (event.target.closest("input, textarea")) return event.preventDefault();
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", name(card));
        lift(card);
    });
    card.addEventListener("dragend", drop);

    const grip = card.querySelector(".bcard__grip");
    if (!grip) continue;
    grip.hidden = false;
    let place = 0;
    grip.addEventListener("click", () => {
        if (held === card) return put(card, lanes[place]);
        drop();
        lift(card);
        place = lanes.indexOf(card.closest(".board__lane"));
        grip.setAttribute("aria-pressed", "true");
        say(board.dataset.lifted, name(card));
    });
    grip.addEventListener("keydown", (event) => {
        if (held !== card) return;
        const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
        if (step) {
            event.preventDefault();
            place = Math.min(lanes.length - 1, Math.max(0, place + step));
            over(lanes[place]);
            const may = card.dataset.may.split(" ").includes(lanes[place].dataset.lane);
            say(may ? board.dataset.over : board.dataset.notthere, lanes[place].dataset.name);
        } else if (event.key === "Escape") {
            event.preventDefault();
            drop();
            say("");
        }
    });
    grip.addEventListener("blur", () => { if (held === card && grip.getAttribute("aria-pressed") === "true") drop(); });
}

for (const lane of lanes) {
    lane.addEventListener("dragover", (event) => {
        if (!held) return;
        event.preventDefault();
        over(lane);
    });
    lane.addEventListener("drop", (event) => {
        if (!held) return;
        event.preventDefault();
        put(held, lane);
    });
}
