/**
 * Files that are brought to the library go part by part. Without this script, or without a safe connection, the form is sent as it
 * is.
 */

import { able, Refused, sendInParts } from "./lib/part-file.js";

const form = document.querySelector("form[data-parts]");
const said = (text, ...about) => text.replace(/\{(\d)\}/g, (_, n) => about[n]);

function line(file) {
    const row = document.createElement("p");
    const bar = document.createElement("progress");
    bar.max = file.size;
    bar.value = 0;
    const label = document.createElement("span");
    bar.setAttribute("aria-label", file.name);
    row.append(label, document.createElement("br"), bar);
    row.show = (offset, waits) => {
        bar.value = offset;
        label.textContent = said(waits ? form.dataset.waiting : form.dataset.sending, file.name, Math.floor((100 * offset) / file.size));
    };
    row.show(0);
    return row;
}

async function bring(files) {
    const place = document.getElementById("parts-progress");
    place.hidden = false;
    place.replaceChildren();
    for (const file of files) {
        const row = line(file);
        place.append(row);
        const id = await sendInParts(file, row.show, { token: () => form.elements._csrf.value, ended: form.dataset.ended });
        const part = Object.assign(document.createElement("input"), { type: "hidden", name: "parts", value: id });
        form.append(part);
    }
}

if (form && able) {
    form.addEventListener("submit", async (event) => {
        const input = form.elements.files;
        const files = [...input.files].filter((file) => file.size > 0);
        if (!files.length) return;
        event.preventDefault();
        const button = form.querySelector(".act button");
        button.disabled = true;
        form.querySelectorAll("[name=parts]").forEach((part) => part.remove());
        try {
            await bring(files);
            input.value = "";
            HTMLFormElement.prototype.submit.call(form);
        } catch (failure) {
            const words = document.getElementById("parts-refused");
            words.hidden = false;
            words.textContent = failure instanceof Refused ? failure.message : form.dataset.unread;
            button.disabled = false;
        }
    });
}
