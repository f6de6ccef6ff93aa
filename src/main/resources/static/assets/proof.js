/**
 * Handing in proof: shows the chosen photos, shrinks large ones, says how far the sending is, and loses nothing when the
 * network goes. Without this script the form is sent as it is.
 */

const LONGEST_EDGE = 2500;
const QUALITY = 0.85;

const chosen = new WeakMap();

function filesOf(form) {
    if (!chosen.has(form)) chosen.set(form, []);
    return chosen.get(form);
}

function say(form, words) {
    const alert = form.querySelector("[data-alert]");
    alert.textContent = words;
    alert.hidden = !words;
}

function fill(words, ...about) {
    return words.replace(/\{(\d)\}/g, (_, n) => about[n]);
}

/* Photos */

/** The camera's block of a JPEG, with the photo marked upright: the canvas has turned it already. */
async function cameraBlock(file) {
    const view = new DataView(await file.slice(0, 1 << 18).arrayBuffer());
    if (view.byteLength < 12 || view.getUint16(0) !== 0xffd8) return null;
    for (let at = 2; at + 10 < view.byteLength && view.getUint8(at) === 0xff; ) {
        const length = view.getUint16(at + 2);
        if (view.getUint16(at) === 0xffe1 && view.getUint32(at + 4) === 0x45786966 && at + 2 + length <= view.byteLength) {
            markUpright(view, at + 10);
            return new Uint8Array(view.buffer.slice(at, at + 2 + length));
        }
        at += 2 + length;
    }
    return null;
}

function markUpright(view, tiff) {
    const small = view.getUint16(tiff) === 0x4949;
    const directory = tiff + view.getUint32(tiff + 4, small);
    for (let n = view.getUint16(directory, small); n > 0; n--) {
        const entry = directory + 2 + 12 * (n - 1);
        if (view.getUint16(entry, small) === 0x0112) view.setUint16(entry + 8, 1, small);
    }
}

async function shrunk(file) {
    const apple = /^image\/hei[cf]$/.test(file.type);
    if (!apple && !/^image\/(jpeg|png|webp)$/.test(file.type)) return file;
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const factor = Math.min(1, LONGEST_EDGE / Math.max(picture.width, picture.height));
    if (factor === 1 && !apple) return file;
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * factor);
    canvas.height = Math.round(picture.height * factor);
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.imageSmoothingQuality = "high";
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const small = await new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
    if (!small || (small.size >= file.size && !apple)) return file;
    const camera = file.type === "image/jpeg" ? await cameraBlock(file) : null;
    const parts = camera ? [small.slice(0, 2), camera, small.slice(2)] : [small];
    return new File(parts, file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" });
}

/* Choosing */

async function add(form, files) {
    say(form, "");
    const limit = Number(form.dataset.megabytes);
    for (const file of files) {
        const item = show(form, file);
        let ready = file;
        try {
            ready = await shrunk(file);
        } catch {
            // Not a picture this browser can open: the server looks at it.
        }
        if (ready.size > limit << 20) {
            item.remove();
            say(form, fill(form.dataset.large, file.name, limit));
            continue;
        }
        if (!item.isConnected) continue;
        filesOf(form).push(Object.assign(ready, { item }));
        item.querySelector("small").textContent = sizeOf(ready.size);
    }
}

function sizeOf(bytes) {
    return bytes < 1 << 20 ? Math.max(1, Math.round(bytes / 1024)) + " KB" : (bytes / 1048576).toFixed(1).replace(".", ",") + " MB";
}

function show(form, file) {
    const item = document.createElement("li");
    if (file.type.startsWith("image/")) {
        const picture = new Image(48, 48);
        picture.alt = "";
        picture.src = URL.createObjectURL(file);
        picture.onload = () => URL.revokeObjectURL(picture.src);
        item.append(picture);
    }
    const name = document.createElement("span");
    name.className = "upload__name";
    name.textContent = file.name + " ";
    const size = document.createElement("small");
    size.textContent = file.type.startsWith("image/") ? form.dataset.shrinking : sizeOf(file.size);
    name.append(size);
    const remove = document.createElement("button");
    remove.type = "button";
    remove.className = "button button--quiet";
    remove.setAttribute("aria-label", fill(form.dataset.remove, file.name));
    remove.textContent = "✕";
    remove.onclick = () => {
        const files = filesOf(form);
        const place = files.findIndex((each) => each.item === item);
        if (place >= 0) files.splice(place, 1);
        item.remove();
    };
    item.append(name, remove);
    form.querySelector("[data-files]").append(item);
    return item;
}

/* Sending */

/** Into the phone's queue where there is one, which goes on after a cut; else at once. */
function send(form, submitter) {
    const progress = form.querySelector("progress");
    const button = form.querySelector(".act button");
    const done = (words) => {
        progress.hidden = true;
        button.disabled = false;
        say(form, words);
    };
    say(form, "");
    progress.value = 0;
    progress.hidden = false;
    button.disabled = true;
    const queued = new CustomEvent("field:capture", {
        cancelable: true,
        detail: { form, submitter, files: filesOf(form), done, progress: (percent) => { progress.value = percent; } },
    });
    if (document.dispatchEvent(queued)) sendNow(form, submitter, progress, done);
}

function sendNow(form, submitter, progress, done) {
    const data = new FormData(form);
    if (submitter?.name) data.append(submitter.name, submitter.value);
    data.delete("files");
    for (const file of filesOf(form)) data.append("files", file, file.name);
    const request = new XMLHttpRequest();
    request.upload.onprogress = (event) => {
        if (event.lengthComputable) progress.value = (100 * event.loaded) / event.total;
    };
    request.onload = () => {
        const there = request.getResponseHeader("HX-Redirect");
        if (there) {
            go(there);
        } else if (request.status === 200) swap(form, request.responseText);
        else done(request.status === 413 ? fill(form.dataset.large, "…", form.dataset.megabytes) : form.dataset.failed);
    };
    request.onerror = request.ontimeout = () => done(form.dataset.lost);
    request.open("POST", form.action);
    request.setRequestHeader("HX-Request", "true");
    request.send(data);
}

/** An address that differs only in its fragment would not load again. */
function go(there) {
    const url = new URL(there, location.href);
    const same = url.pathname === location.pathname && url.search === location.search;
    location.assign(url);
    if (same) location.reload();
}

/** The panel comes back with what was wrong; the good files are kept by the server. */
function swap(form, html) {
    const fresh = new DOMParser().parseFromString(html, "text/html").body.firstElementChild;
    const panel = form.closest("#proof-panel");
    panel.replaceWith(fresh);
    if (window.htmx) window.htmx.process(fresh);
    ready(fresh);
    const alert = fresh.querySelector("[role=alert]:not([hidden])");
    if (alert) {
        alert.tabIndex = -1;
        alert.focus();
    }
}

/* Where the phone is: asked only when the person ticks the box, sent only while it is ticked. */

function locate(box) {
    const form = box.form;
    const says = form.querySelector("[data-located-says]");
    const put = (at) => {
        for (const name of ["latitude", "longitude", "accuracy"]) form.elements[name].value = at ? at[name] : "";
    };
    put(null);
    if (!box.checked) {
        says.textContent = "";
        return;
    }
    says.textContent = form.dataset.locating;
    navigator.geolocation.getCurrentPosition(({ coords }) => {
        if (!box.checked) return;
        put(coords);
        says.textContent = fill(form.dataset.located, Math.round(coords.accuracy));
    }, () => {
        box.checked = false;
        says.textContent = form.dataset.nowhere;
    }, { enableHighAccuracy: true, timeout: 20000, maximumAge: 60000 });
}

document.addEventListener("change", (event) => {
    if (event.target.matches("form[data-proof] [name=sharesSpot]")) locate(event.target);
});

function ready(root) {
    for (const box of root.querySelectorAll("form[data-proof] [data-locate]")) {
        box.hidden = !navigator.geolocation;
        const ticked = box.querySelector("[name=sharesSpot]");
        if (ticked.checked) locate(ticked);
    }
    for (const way of root.querySelectorAll("form[data-proof] .upload__way")) way.classList.add("upload__way--button");
}

/* Files are ours; the script of all pages shows those of other forms. */

document.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-proof]");
    if (!form || event.target.type !== "file") return;
    event.stopImmediatePropagation();
    add(form, [...event.target.files]);
    event.target.value = "";
}, true);
for (const kind of ["dragover", "dragleave", "drop"]) {
    document.addEventListener(kind, (event) => {
        const box = event.target.closest?.("form[data-proof] .upload");
        if (!box || !event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        box.classList.toggle("upload--over", kind === "dragover");
        if (kind === "drop") add(box.closest("form"), [...event.dataTransfer.files]);
    }, true);
}
document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("form[data-proof]") || event.submitter?.hasAttribute("formaction")) return;
    event.preventDefault();
    send(form, event.submitter);
});
document.addEventListener("field:drawn", () => ready(document));
document.addEventListener("htmx:load", (event) => ready(event.target.parentElement ?? document));
ready(document);
