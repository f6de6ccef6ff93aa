/**
 * Packs: the queue as one file, signed by this phone, for somebody with signal to hand in; and a pack of orders from the
 * district, read where no network reaches. A ZIP that begins with what it is; every part stands in the signed manifest.
 */
(() => {
    const field = self.field;
    if (!field?.able) return;
    const TYPE = "application/vnd.loa.pack+zip";
    const LARGEST = 120 << 20;
    const text = (value) => new TextEncoder().encode(value);
    const base64 = (value) => Uint8Array.from(atob(value), (c) => c.charCodeAt(0));

    /* Writing */

    const table = Uint32Array.from({ length: 256 }, (_, n) => {
        for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
        return n >>> 0;
    });

    function crc32(bytes) {
        let crc = 0xffffffff;
        for (const byte of bytes) crc = table[(crc ^ byte) & 0xff] ^ (crc >>> 8);
        return (crc ^ 0xffffffff) >>> 0;
    }

    function header(signature, name, bytes, at) {
        const central = at !== undefined;
        const view = new DataView(new ArrayBuffer((central ? 46 : 30) + name.length));
        let p = 0;
        const put = (size, ...values) => values.forEach((value) => { view[`setUint${size}`](p, value, true); p += size / 8; });
        put(32, signature);
        if (central) put(16, 20);
        put(16, 20, 0x0800, 0, 0, 0x5021);
        put(32, crc32(bytes), bytes.length, bytes.length);
        put(16, name.length, 0);
        if (central) {
            put(16, 0, 0, 0);
            put(32, 0, at);
        }
        new Uint8Array(view.buffer).set(name, p);
        return new Uint8Array(view.buffer);
    }

    /** A ZIP of parts as they are; photos are small already. */
    function zip(parts) {
        const out = [];
        const directory = [];
        let at = 0;
        for (const [path, bytes] of parts) {
            const name = text(path);
            const local = header(0x04034b50, name, bytes);
            directory.push(header(0x02014b50, name, bytes, at));
            out.push(local, bytes);
            at += local.length + bytes.length;
        }
        const size = directory.reduce((sum, each) => sum + each.length, 0);
        const end = new DataView(new ArrayBuffer(22));
        end.setUint32(0, 0x06054b50, true);
        end.setUint16(8, parts.length, true);
        end.setUint16(10, parts.length, true);
        end.setUint32(12, size, true);
        end.setUint32(16, at, true);
        return new Blob([...out, ...directory, new Uint8Array(end.buffer)], { type: TYPE });
    }

    async function write() {
        const device = await field.get("device");
        const me = await field.person();
        if (!device || !me) throw Object.assign(new Error("no device"), { name: "NoDevice" });
        const items = (await field.items()).filter((row) => row.state !== "SENT").map((row) => row.item);
        const parts = new Map();
        const lines = items.map(({ title, said, ...sent }) => JSON.stringify(sent)).join("\n");
        parts.set("items.jsonl", text(lines));
        for (const item of items) for (const file of item.files) parts.set(`files/${file.sha256}`, await field.bytes(file.id));
        const named = await Promise.all([...parts].map(async ([name, bytes]) => ({ name, bytes: bytes.length, sha256: await field.sha256(bytes) })));
        const manifest = text(JSON.stringify({
            format: "loa-pack", version: 1, id: crypto.randomUUID(), kind: "CAPTURES", madeAt: (await field.now()).toISOString(),
            signer: device.id, person: me.id, name: me.name, parts: named,
        }));
        const signature = new Uint8Array(await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, device.privateKey, manifest));
        return zip([["mimetype", text(TYPE)], ["manifest.json", manifest], ["signature", signature], ...parts]);
    }

    async function carry() {
        const says = document.getElementById("field-carry-says");
        try {
            const pack = await write();
            const link = document.createElement("a");
            link.href = URL.createObjectURL(pack);
            link.download = `loa-${field.moment(await field.now(), undefined).typed.replace(/[:T]/g, "-")}.loa`;
            link.click();
            setTimeout(() => URL.revokeObjectURL(link.href), 60000);
            says.textContent = field.say("carried");
        } catch (failure) {
            says.textContent = field.say(failure.name === "NoDevice" ? "noDevice" : "failed");
        }
    }

    /* Reading */

    async function inflated(bytes, method, size) {
        if (method === 0) return bytes;
        if (method !== 8 || size > LARGEST) throw new Error("damaged");
        const out = new Uint8Array(size);
        let at = 0;
        const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
        for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
            if (at + piece.value.length > size) throw new Error("damaged");
            out.set(piece.value, at);
            at += piece.value.length;
        }
        if (at !== size) throw new Error("damaged");
        return out;
    }

    async function unzip(file) {
        if (file.size > LARGEST) throw new Error("damaged");
        const bytes = new Uint8Array(await file.arrayBuffer());
        const view = new DataView(bytes.buffer);
        let end = bytes.length - 22;
        while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
        if (end < 0) throw new Error("damaged");
        const parts = new Map();
        let at = view.getUint32(end + 16, true);
        for (let left = view.getUint16(end + 10, true); left > 0; left--) {
            if (view.getUint32(at, true) !== 0x02014b50) throw new Error("damaged");
            const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
            const [nameLength, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
            const local = view.getUint32(at + 42, true);
            const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
            const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
            parts.set(name, await inflated(bytes.subarray(start, start + packed), view.getUint16(at + 10, true), size));
            at += 46 + nameLength + extra + comment;
        }
        return parts;
    }

    /** Reads orders of the installation this phone knows; of anything else nothing is kept. */
    async function read(file) {
        const installation = await field.get("installation");
        if (!installation) throw Object.assign(new Error("no device"), { name: "NoDevice" });
        const parts = await unzip(file);
        const bytes = parts.get("manifest.json");
        const manifest = JSON.parse(new TextDecoder().decode(bytes));
        if (manifest.format !== "loa-pack" || manifest.version > 1 || manifest.kind !== "ORDERS") throw new Error("not orders");
        const key = await crypto.subtle.importKey("spki", base64(installation.key), "Ed25519", false, ["verify"])
            .catch(() => { throw Object.assign(new Error("old"), { name: "Old" }); });
        if (manifest.signer !== installation.id || !(await crypto.subtle.verify("Ed25519", key, parts.get("signature"), bytes))) throw new Error("signature");
        const content = {};
        for (const part of manifest.parts) {
            const found = parts.get(part.name);
            if (!found || found.length !== part.bytes || (await field.sha256(found)) !== part.sha256) throw new Error("damaged");
            if (part.name.endsWith(".json")) content[part.name] = JSON.parse(new TextDecoder().decode(found));
        }
        await keep(manifest, content["luggage.json"], content["plan.json"]);
    }

    /** What is younger counts, so packs may come in any order and twice. */
    async function keep(manifest, luggage, plan) {
        const orders = (await field.get("orders")) ?? {};
        const [campaign] = luggage.campaigns;
        const known = orders[`${campaign.id} ${manifest.person}`];
        if (known && known.madeAt >= manifest.madeAt) return;
        orders[`${campaign.id} ${manifest.person}`] = { madeAt: manifest.madeAt, luggage, plan };
        await field.put("orders", orders);
    }

    async function chosen(input) {
        const says = document.getElementById("field-carry-says");
        try {
            await read(input.files[0]);
            says.textContent = field.say("ordersRead");
            document.dispatchEvent(new Event("field:orders"));
        } catch (failure) {
            says.textContent = field.say({ NoDevice: "noDevice", Old: "old" }[failure.name] ?? "ordersBad");
        }
        input.value = "";
    }

    document.addEventListener("click", (event) => event.target.closest?.("#field-carry") && carry());
    document.addEventListener("change", (event) => event.target.id === "field-orders" && chosen(event.target));
    Object.assign(field, { writePack: write, readPack: read });
})();
