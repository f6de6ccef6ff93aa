/** The document and what was read in it, lit together. Every link works without this. */

const wide = matchMedia("(min-width: 1100px)");
const paper = document.querySelector(".review__document");
const read = document.querySelector(".review__read");

const clauseOf = (element) => element?.closest("[data-clause]")?.dataset.clause;
const inPaper = (clause) => document.getElementById("c-" + clause);
const inRead = (clause) => document.getElementById("f-" + clause);

function light(clause, words) {
    for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
    if (!clause) return;
    inPaper(clause)?.classList.add("lit");
    inRead(clause)?.classList.add("lit");
    words?.classList.add("lit");
}

/** Brings a clause to where the eye is, in its own pane only. */
function bring(element) {
    if (!element || !wide.matches) return;
    const place = element.getBoundingClientRect();
    const pane = paper.getBoundingClientRect();
    if (place.top < pane.top + 40 || place.bottom > pane.bottom - 80) {
        paper.scrollBy({ top: place.top - pane.top - pane.height / 3, behavior: "instant" });
    }
}

if (paper && read) {
    for (const kind of ["mouseover", "focusin"]) {
        read.addEventListener(kind, (event) => {
            const clause = clauseOf(event.target);
            if (!clause) return;
            const href = event.target.closest("a.value")?.getAttribute("href");
            light(clause, href ? document.getElementById(href.slice(1)) : null);
            if (kind === "focusin") bring(inPaper(clause));
        });
    }
    read.addEventListener("click", (event) => {
        const link = event.target.closest("a[href^='#c-'], a[href^='#w-']");
        if (!link || !wide.matches) return;
        const words = document.getElementById(decodeURIComponent(link.getAttribute("href").slice(1)));
        if (!words) return;
        event.preventDefault();
        light(clauseOf(link) ?? clauseOf(words), words);
        bring(words);
    });
    paper.addEventListener("click", (event) => {
        const clause = clauseOf(event.target);
        const fact = clause && inRead(clause);
        if (!fact || !wide.matches || getSelection().toString()) return;
        event.preventDefault();
        for (let at = fact; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
        light(clause);
        fact.scrollIntoView({ block: "center", behavior: "instant" });
    });
    followReading();
}

/** As the reader goes down the duties, the document goes with them. */
function followReading() {
    let asked = false;
    addEventListener("scroll", () => {
        if (asked || !wide.matches || paper.matches(":hover")) return;
        asked = true;
        requestAnimationFrame(() => {
            asked = false;
            const middle = innerHeight / 3;
            const here = [...read.querySelectorAll(".duty, .rows__item")].find((item) => {
                if (item.checkVisibility && !item.checkVisibility({ contentVisibilityAuto: true })) return false;
                const place = item.getBoundingClientRect();
                return place.top <= middle && place.bottom > middle;
            });
            if (here && !here.classList.contains("lit")) {
                light(clauseOf(here));
                bring(inPaper(clauseOf(here)));
            }
        });
    }, { passive: true });
}

/** A file that is too large is refused before it is sent, so that nothing typed is lost. */
for (const box of document.querySelectorAll("[data-upload]")) {
    const input = box.querySelector("input[type=file]");
    const error = box.querySelector("[data-too-large]");
    const check = () => {
        const large = [...input.files].some((file) => file.size > 25 * 1024 * 1024);
        error.hidden = !large;
        input.setCustomValidity(large ? error.textContent : "");
    };
    input.addEventListener("change", check);
    for (const kind of ["dragover", "dragleave", "drop"]) {
        box.addEventListener(kind, (event) => {
            event.preventDefault();
            box.classList.toggle("upload--over", kind === "dragover");
            if (kind !== "drop" || !event.dataTransfer.files.length) return;
            input.files = event.dataTransfer.files;
            check();
        });
    }
}
