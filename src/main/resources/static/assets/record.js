/* Recording a sentence: where the browser can, a button stands above the field of the file; without it, the file alone. A sentence
   of the original is read aloud where the phone has a Vietnamese voice. */

const KINDS = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"];

function equip(form) {
    const field = form.querySelector("input[type=file]");
    if (!field || !window.MediaRecorder || !navigator.mediaDevices) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button--quiet record__start";
    button.textContent = form.dataset.start;
    const files = form.querySelector("details[data-file]");
    const send = form.querySelector("button:not([type=button])");
    if (files) files.open = false;
    const note = document.createElement("p");
    note.setAttribute("role", "status");
    const heard = document.createElement("audio");
    heard.controls = true;
    heard.hidden = true;
    (files || field.closest(".upload")).before(button, note, heard);
    if (files) {
        send.hidden = true;
        files.after(send);
        files.addEventListener("toggle", () => (send.hidden = !files.open && !field.files.length));
        field.addEventListener("change", () => (send.hidden = false));
        heard.after(send);
    }
    let recorder = null;

    const stop = () => {
        if (recorder && recorder.state !== "inactive") recorder.stop();
    };
    button.onclick = async () => {
        if (recorder && recorder.state === "recording") return stop();
        let stream;
        try {
            stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, noiseSuppression: true } });
        } catch {
            note.textContent = form.dataset.denied;
            return;
        }
        const mimeType = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
        recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: 48000 });
        const parts = [];
        const begun = Date.now();
        const clock = setInterval(() => (note.textContent = Math.round((Date.now() - begun) / 1000) + " s"), 500);
        note.className = "record__live";
        recorder.ondataavailable = (event) => parts.push(event.data);
        recorder.onstop = () => {
            clearInterval(clock);
            note.className = "";
            stream.getTracks().forEach((track) => track.stop());
            button.textContent = form.dataset.again || form.dataset.start;
            const kind = recorder.mimeType.split(";")[0];
            const file = new File(parts, "ghi-am." + (kind.split("/")[1] || "webm"), { type: kind });
            const list = new DataTransfer();
            list.items.add(file);
            field.files = list.files;
            if (heard.src) URL.revokeObjectURL(heard.src);
            heard.src = URL.createObjectURL(file);
            heard.hidden = false;
            if (send) send.hidden = false;
        };
        recorder.start();
        button.textContent = form.dataset.stop;
    };
    addEventListener("pagehide", stop);
}

document.querySelectorAll("form[data-record]").forEach(equip);

/* Who reads slowly hears the sentence. */
function offerReading() {
    const voice = speechSynthesis.getVoices().find((each) => each.lang.toLowerCase().startsWith("vi"));
    if (!voice) return;
    document.querySelectorAll("[data-read]:not([data-offered])").forEach((line) => {
        line.dataset.offered = "";
        const button = document.createElement("button");
        button.type = "button";
        button.className = "button button--quiet";
        button.textContent = line.dataset.read;
        button.onclick = () => {
            speechSynthesis.cancel();
            const said = new SpeechSynthesisUtterance(line.textContent);
            said.voice = voice;
            said.lang = "vi-VN";
            said.rate = 0.9;
            speechSynthesis.speak(said);
        };
        line.after(button);
    });
}

if (window.speechSynthesis) {
    offerReading();
    speechSynthesis.addEventListener?.("voiceschanged", offerReading);
}
