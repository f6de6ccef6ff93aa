/** Small comforts of all pages. Everything works without this file. */

const me = document.body.dataset.me ?? "";
const week = 7 * 24 * 3600 * 1000;

/* A form is sent once, however often its button is pressed. */

function release(form) {
    delete form.dataset.sent;
    for (const button of form.querySelectorAll("[aria-disabled=true][data-held]")) {
        button.removeAttribute("aria-disabled");
        delete button.dataset.held;
    }
}

document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    if (form.dataset.sent) {
        event.preventDefault();
        event.stopImmediatePropagation();
        return;
    }
    form.dataset.sent = "1";
    // After the browser has gathered the fields: a disabled button would not be sent.
    setTimeout(() => {
        if (event.defaultPrevented && !form.hasAttribute("hx-post")) return release(form);
        for (const button of form.querySelectorAll("button:not([type=button])")) {
            button.setAttribute("aria-disabled", "true");
            button.dataset.held = "1";
        }
    });
    // The answer is a file: the page stays.
    if (form.dataset.file !== undefined) setTimeout(() => release(form), 3000);
    if (form.dataset.keep !== undefined) mark(form);
    if (form.getAttribute("action") === "/sign-out") forget();
}, true);

window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(release));
document.addEventListener("htmx:afterRequest", (event) => {
    const form = event.target.closest?.("form");
    if (!form) return;
    release(form);
    if (form.dataset.keep !== undefined && event.detail.successful && !event.detail.xhr.response.includes('role="alert"')) {
        localStorage.removeItem(key(form));
    }
});

/* What was typed into a form with data-keep survives an error, a lost signal or a closed page; it ends with success or sign-out. */

let typing;
const key = (form) => `loa:${me}:${form.getAttribute("action") ?? location.pathname}:${form.dataset.keep}`;
const kept = (form) => [...form.elements].filter((field) =>
    field.name && !field.name.startsWith("_") && field.matches("textarea, select, input:not([type=hidden], [type=password], [type=file], [type=submit])"));
const isBox = (field) => field.type === "checkbox" || field.type === "radio";
const untouched = (field) => isBox(field) ? field.checked === field.defaultChecked
    : field.tagName === "SELECT" ? true : field.value === field.defaultValue && field.value === "";

function stored(name) {
    try {
        return JSON.parse(localStorage.getItem(name) ?? "null");
    } catch {
        return null;
    }
}

function save(form) {
    const values = kept(form).map((field) => [field.name, isBox(field) ? `${field.value}=${field.checked}` : field.value]);
    try {
        localStorage.setItem(key(form), JSON.stringify({ at: Date.now(), values }));
    } catch { /* storage full or forbidden */ }
}

function mark(form) {
    clearTimeout(typing);
    save(form);
    const entry = stored(key(form));
    if (entry) localStorage.setItem(key(form), JSON.stringify({ ...entry, sent: true }));
}

function restore(form) {
    const entry = stored(key(form));
    if (!entry) return;
    let changed = false;
    const values = [...entry.values];
    for (const field of kept(form)) {
        const i = values.findIndex(([name, value]) => name === field.name
            && (!isBox(field) || value.startsWith(`${field.value}=`)));
        if (i < 0) continue;
        const [, value] = values.splice(i, 1)[0];
        if (!untouched(field)) continue;
        if (isBox(field)) field.checked = value.endsWith("=true");
        else if (value && field.value !== value) {
            field.value = value;
            changed = true;
        }
    }
    if (changed) form.querySelector("[data-kept]")?.removeAttribute("hidden");
}

function forget() {
    for (const name of Object.keys(localStorage)) {
        // Texts are locked, or not sent yet; only what the server has can go.
        if (name.startsWith("loa:") || (name.startsWith("loa-text:") && stored(name)?.kept)) localStorage.removeItem(name);
    }
}

const done = document.querySelector(".notice--ok[role=status]") !== null;
for (const name of Object.keys(localStorage)) {
    if (!name.startsWith("loa:")) continue;
    const entry = stored(name);
    if (!entry || Date.now() - entry.at > week || (entry.sent && done)) localStorage.removeItem(name);
}
document.querySelectorAll("form[data-keep]").forEach(restore);
document.addEventListener("htmx:load", (event) => event.target.querySelectorAll?.("form[data-keep]").forEach(restore));
document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (form?.dataset.keep === undefined) return;
    clearTimeout(typing);
    typing = setTimeout(() => save(form), 400);
});

/* Files: what was chosen is shown before it is sent; what is too large is said at once. */

const size = (bytes) => {
    const [amount, unit] = bytes < 1048576 ? [Math.ceil(bytes / 1024), "KB"] : [bytes / 1048576, "MB"];
    return `${amount.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 })} ${unit}`;
};

document.addEventListener("change", (event) => {
    const input = event.target;
    const box = input.type === "file" && input.closest(".upload");
    if (!box) return;
    let list = box.querySelector(".upload__files");
    if (!list) {
        list = document.createElement("ul");
        list.className = "upload__files";
        list.setAttribute("aria-live", "polite");
        box.append(list);
    }
    list.replaceChildren(...[...input.files].map((file) => {
        const row = document.createElement("li");
        if (file.type.startsWith("image/")) {
            const picture = document.createElement("img");
            picture.alt = "";
            picture.src = URL.createObjectURL(file);
            picture.onload = () => URL.revokeObjectURL(picture.src);
            picture.onerror = () => picture.remove();
            row.append(picture);
        }
        const words = document.createElement("span");
        words.textContent = `${file.name} · ${size(file.size)}`;
        row.append(words);
        if (box.dataset.limit && file.size > Number(box.dataset.limit)) {
            const state = document.createElement("span");
            state.className = "state state--bad";
            state.textContent = box.dataset.tooLarge ?? "";
            row.append(state);
        }
        return row;
    }));
});

for (const kind of ["dragover", "dragleave", "drop"]) {
    document.addEventListener(kind, (event) => {
        const box = event.target.closest?.(".upload");
        if (!box) return;
        event.preventDefault();
        box.classList.toggle("upload--over", kind === "dragover");
        if (kind !== "drop") return;
        const input = box.querySelector("input[type=file]");
        if (!input || !event.dataTransfer.files.length) return;
        input.files = event.dataTransfer.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));
    });
}

/* "/" goes to the search; Escape and a click elsewhere close an open menu. */

document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
        for (const menu of document.querySelectorAll(".menu[open], .bar details[open]")) {
            menu.open = false;
            if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
        }
    }
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select, [contenteditable]")) return;
    const search = [...document.querySelectorAll("input[type=search]")].find((field) => field.checkVisibility());
    if (!search) return;
    event.preventDefault();
    search.focus();
    search.select();
});
document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll(".menu[open], .bar details[open]")) if (!menu.contains(event.target)) menu.open = false;
});
