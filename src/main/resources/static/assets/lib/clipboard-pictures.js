/** Pictures of what was copied elsewhere: which of them came along, and in what. */

const EMOJI = /^\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{Emoji_Modifier}\u200d\ufe0f]*$/u;
const DATA = /^data:(image\/[a-z0-9.+-]+);base64,([\sA-Za-z0-9+/=]+)$/;

/** The pictures of a page that a reader would miss; signs of lists and what nobody sees are not, and faces become their letters. */
export function picturesIn(page) {
    return [...page.querySelectorAll("img")].filter((image) => {
        if (image.closest("[data-style*='mso-list:Ignore'], [data-style*='mso-list: Ignore']")) return false;
        if (EMOJI.test(image.alt)) {
            image.replaceWith(image.alt);
            return false;
        }
        return ["width", "height"].every((edge) => !/^[0-2](px)?$/.test(image.getAttribute(edge) ?? ""));
    });
}

/** Where a picture lies: within what was copied, on the disk of whoever copied it, or on another page. */
export const isLocal = (image) => !/^(https?:|data:|blob:|\/\/)/i.test(image.getAttribute("src") ?? "");

/** A file for each picture, or null where the clipboard holds none. */
export function filesFor(images, rtf, files) {
    const local = images.filter(isLocal);
    // Word names a folder that no page may read; the pictures themselves lie in the rich text, in the same order.
    const held = local.length ? picturesOfRtf(rtf) : [];
    const told = images.map((image) => {
        if (isLocal(image)) return held.length === local.length ? held[local.indexOf(image)] : null;
        const data = DATA.exec(image.getAttribute("src"));
        return data ? fileOf(data[1], Uint8Array.from(atob(data[2].replace(/\s/g, "")), (c) => c.charCodeAt(0))) : null;
    });
    const left = told.filter((file) => !file).length;
    return left && left === files.length ? told.map((file) => file ?? files.shift()) : told;
}

let count = 0;
/** Each has a name of its own, so that two of them are not taken for one file. */
const fileOf = (type, bytes) => new File([bytes], `clipboard-${++count}.${type.slice(6).replace("jpeg", "jpg")}`, { type });

/** The pictures of rich text in their order; null for one in a form that no browser shows. Copies of the same for old readers don't count. */
export function picturesOfRtf(rtf) {
    const found = [];
    const groups = [{}];
    for (const token of rtf.matchAll(/\\[{}\\]|[{}]|\\(?:pict|nonshppict|shprslt|listpicture)(?![a-z])/g)) {
        const group = groups.at(-1);
        switch (token[0]) {
            case "{":
                groups.push({ apart: group.apart });
                break;
            case "}":
                if (groups.length > 1) groups.pop();
                if (group.from !== undefined) found.push(picture(rtf, group.from, group.tail ?? group.from, token.index));
                groups.at(-1).tail = token.index + 1;
                break;
            case "\\pict":
                if (!group.apart) group.from = token.index + token[0].length;
                break;
            case "\\nonshppict":
            case "\\shprslt":
            case "\\listpicture":
                group.apart = true;
        }
    }
    return found;
}

/** Behind the last word of its head all of a picture are figures. */
function picture(rtf, from, tail, to) {
    const word = /\\[a-z]+(-?\d+)? ?/y;
    word.lastIndex = Math.max(tail, rtf.lastIndexOf("\\", to));
    const begin = rtf[word.lastIndex] === "\\" && word.test(rtf) ? word.lastIndex : tail;
    const kind = /\\(png|jpeg)blip/.exec(rtf.slice(from, begin))?.[1];
    const figures = rtf.slice(begin, to).replace(/[^0-9a-fA-F]/g, "");
    if (!kind || !figures) return null;
    const bytes = new Uint8Array(figures.length >> 1);
    for (let i = 0; i < bytes.length; i++) bytes[i] = parseInt(figures.substr(2 * i, 2), 16);
    return fileOf(`image/${kind}`, bytes);
}
