"use strict";
/* A translation to be done without a network: all of it is in this file, and what is done is saved to another. */
const data = JSON.parse(document.getElementById("data").textContent);
const words = data.words;
const open = data.sentences.filter((sentence) => sentence.open);
const shown = open.length ? open : data.sentences;
const answers = new Map();
let unsaved = false;

function element(name, text, properties) {
    const made = Object.assign(document.createElement(name), properties);
    if (text) made.textContent = text;
    return made;
}

/* What is done stays in this browser until it is saved, where the browser allows that. */
const store = (() => {
    let opening;
    const open = () =>
        (opening ??= new Promise((yes, no) => {
            const request = indexedDB.open("loa-pack-" + data.seal.pack, 1);
            request.onupgradeneeded = () => request.result.createObjectStore("answers");
            request.onsuccess = () => yes(request.result);
            request.onerror = () => no(request.error);
        }));
    return {
        async put(source, answer) {
            try {
                (await open()).transaction("answers", "readwrite").objectStore("answers").put(answer, source);
            } catch {}
        },
        async all() {
            try {
                const list = (await open()).transaction("answers").objectStore("answers");
                const both = await Promise.all(
                    [list.getAllKeys(), list.getAll()].map((request) => new Promise((yes) => (request.onsuccess = () => yes(request.result)))),
                );
                return both[0].map((key, at) => [key, both[1][at]]);
            } catch {
                return [];
            }
        },
    };
})();

function answer(sentence) {
    let known = answers.get(sentence.source);
    if (!known) {
        known = { words: sentence.words, second: sentence.second, back: sentence.back, voice: null };
        answers.set(sentence.source, known);
    }
    return known;
}

function changed(sentence, draw) {
    answer(sentence).at = Date.now();
    unsaved = true;
    store.put(sentence.source, answer(sentence));
    draw();
    count();
}

function field(card, sentence, name, label, lang, draw) {
    const id = name + sentence.number;
    card.append(element("label", label, { htmlFor: id }));
    const input = element("textarea", "", { id, rows: 2, value: answer(sentence)[name], spellcheck: false });
    if (lang) input.lang = lang;
    const note = element("p", words.lacking, { className: "warn" });
    const warn = () => (note.hidden = name === "back" || !lacksMarks(sentence, input.value));
    input.oninput = () => {
        answer(sentence)[name] = input.value;
        changed(sentence, draw);
        warn();
    };
    card.append(input, note);
    warn();
}

/* The sentence as it looks; nothing leads anywhere without a network. */
function source(sentence) {
    const made = element("p", "", { className: "source" });
    for (const run of sentence.runs) {
        made.append(
            run.look === "BOLD" ? element("strong", run.text)
            : run.look === "ITALIC" ? element("i", run.text)
            : run.look === "LINK" ? element("span", run.text, { className: "link", title: run.at })
            : run.text,
        );
    }
    return made;
}

/* Buttons that put marks around the selection; what they do is in marks.js, behind this. */
function bar(sentence) {
    const row = element("p", words.select + " ");
    for (const each of sentence.buttons) {
        const button = element("button", each.words, { type: "button" });
        button.dataset.before = each.before;
        button.dataset.after = each.after;
        row.append(button, " ");
    }
    return [element("p", sentence.hint, { className: "muted" }), row];
}

function lacksMarks(sentence, text) {
    const there = (pattern) => (text.match(pattern) ?? []).length;
    const wanted = (look) => sentence.runs.filter((run) => run.look === look).length;
    if (!text.trim()) return false;
    if (there(/\*\*[^*\n]+\*\*/g) < wanted("BOLD") || there(/__[^_\n]+__/g) < wanted("ITALIC")) return true;
    for (let link = 1; link <= wanted("LINK"); link++) if (!text.includes("](" + link + ")")) return true;
    return false;
}

function recording(card, sentence, draw) {
    const button = element("button", words.record, { type: "button", className: "big" });
    const note = element("p", "", { role: "status" });
    const heard = element("audio", "", { controls: true, hidden: true });
    const show = () => {
        const voice = answer(sentence).voice;
        if (!voice) return;
        heard.src = URL.createObjectURL(voice);
        heard.hidden = false;
        button.textContent = words.again;
    };
    let recorder = null;
    button.onclick = async () => {
        if (recorder && recorder.state === "recording") return recorder.stop();
        let stream;
        try {
            stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, noiseSuppression: true } });
        } catch {
            note.textContent = words.denied;
            return;
        }
        recorder = new MediaRecorder(stream, { audioBitsPerSecond: 48000 });
        const parts = [];
        recorder.ondataavailable = (event) => parts.push(event.data);
        recorder.onstop = () => {
            stream.getTracks().forEach((track) => track.stop());
            answer(sentence).voice = new Blob(parts, { type: recorder.mimeType });
            changed(sentence, draw);
            show();
        };
        recorder.start();
        button.textContent = words.stop;
    };
    if (!window.MediaRecorder || !navigator.mediaDevices) button.hidden = true;
    const id = "voice" + sentence.number;
    const file = element("input", "", { id, type: "file", accept: "audio/*" });
    file.setAttribute("capture", "");
    file.onchange = () => {
        if (!file.files.length) return;
        answer(sentence).voice = file.files[0];
        changed(sentence, draw);
        show();
    };
    card.append(button, note, heard, element("label", words.file, { htmlFor: id }), file);
    show();
}

function card(sentence) {
    const made = element("article");
    const head = element("p", "", { className: "muted" });
    const draw = () => {
        const done = answers.get(sentence.source)?.at;
        head.textContent = sentence.number + (done ? " · ✓ " + words.done : "");
        head.className = done ? "ok" : "muted";
    };
    made.append(head, source(sentence));
    const voice = window.speechSynthesis?.getVoices().find((each) => each.lang.toLowerCase().startsWith("vi"));
    if (voice) {
        const hear = element("button", words.hear, { type: "button" });
        hear.onclick = () => speechSynthesis.speak(Object.assign(new SpeechSynthesisUtterance(sentence.sentence), { voice, lang: "vi-VN", rate: 0.9 }));
        made.append(hear);
    }
    if (sentence.replaced) made.append(element("p", words.before + " " + sentence.replaced, { className: "warn" }));
    if (sentence.reason) made.append(element("p", sentence.reason, { className: "warn" }));
    for (const term of sentence.terms) {
        made.append(element("p", term.source + " → " + term.words, { lang: data.scripts[0].tag }));
        if (term.voice) made.append(element("audio", "", { controls: true, src: term.voice, ariaLabel: term.source }));
    }
    for (const hint of sentence.hints) made.append(element("p", hint.percent + " · " + hint.source + " → " + hint.words, { className: "muted", lang: data.scripts[0].tag }));
    if (data.wantsVoice) recording(made, sentence, draw);
    if (data.wantsWords) {
        if (sentence.hint) made.append(...bar(sentence));
        data.scripts.forEach((script, at) => field(made, sentence, at ? "second" : "words", script.name, script.tag, draw));
    }
    if (data.wantsVoice) field(made, sentence, "back", words.back, "", draw);
    draw();
    return made;
}

function base64(blob) {
    return new Promise((yes) => {
        const reader = new FileReader();
        reader.onload = () => yes(reader.result.slice(reader.result.indexOf(",") + 1));
        reader.readAsDataURL(blob);
    });
}

async function save() {
    const entries = [];
    for (const sentence of data.sentences) {
        const own = answers.get(sentence.source);
        if (!own || !own.at || entries.some((entry) => entry.source === sentence.source)) continue;
        entries.push({
            source: sentence.source,
            sentence: sentence.sentence,
            before: sentence.before,
            at: own.at,
            words: own.words,
            second: own.second,
            back: own.back,
            voice: own.voice ? await base64(own.voice) : null,
        });
    }
    const file = new Blob([JSON.stringify({ format: data.format, seal: data.seal, signature: data.signature, entries })], { type: "application/json" });
    const link = element("a", "", { href: URL.createObjectURL(file), download: "loa-ban-dich-" + data.seal.pack.slice(0, 8) + ".json" });
    document.body.append(link);
    link.click();
    link.remove();
    unsaved = false;
    state.textContent = words.saved;
}

const state = element("p", "", { role: "status" });
function count() {
    const done = shown.filter((sentence) => answers.get(sentence.source)?.at).length;
    state.textContent = done + "/" + shown.length;
}

async function begin() {
    for (const [source, own] of await store.all()) answers.set(source, own);
    const main = document.getElementById("main");
    main.append(element("h1", data.title), element("p", data.language + " · " + data.seal.name, { className: "muted" }), element("p", words.lead));
    for (const sentence of shown) main.append(card(sentence));
    const foot = element("footer");
    const inside = element("div");
    const button = element("button", words.save, { type: "button", className: "main" });
    button.onclick = save;
    inside.append(state, button);
    foot.append(inside);
    document.body.append(foot);
    count();
}

addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault();
});
begin();
