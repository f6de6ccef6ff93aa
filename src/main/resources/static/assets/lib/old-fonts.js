/**
 * The two font encodings Vietnamese offices used before Unicode, TCVN3 (.VnTime) and VNI, as the Latin letters they look like
 * when misread. The compiler of plans knows the same tables.
 */

const TCVN3 = new Map([..."µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢£¤¥¦§"].map((code, i) =>
    [code, [..."àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ"][i]]));

const VNI = new Map();

function put(base, marks, letters) {
    [...marks].forEach((mark, i) => {
        const letter = letters[i];
        VNI.set(base + mark, letter);
        if (base) VNI.set(base.toUpperCase() + mark, letter.toUpperCase());
        VNI.set(base.toUpperCase() + mark.toUpperCase(), letter.toUpperCase());
    });
}
put("a", "øùûõïâêàáåãäèéúüë", "àáảãạâăầấẩẫậằắẳẵặ");
put("e", "øùûõïâàáåãä", "èéẻẽẹêềếểễệ");
put("o", "øùûõïâàáåãä", "òóỏõọôồốổỗộ");
put("ô", "øùûõï", "ờớởỡợ");
put("u", "øùûõï", "ùúủũụ");
put("ö", "øùûõï", "ừứửữự");
put("y", "øùûõ", "ỳýỷỹ");
put("", "ôöñìíæóòî", "ơưđìíỉĩịỵ");

const isTcvn3 = (font) => /^\.?vn(?!i|u )/i.test(font);
const isVni = (font) => /^vni[- ]/i.test(font);

export const isOld = (font) => isTcvn3(font) || isVni(font);

/** Whether there are letters that neither encoding has. */
export const isUnicode = (words) => /[\u0100-\u01b0\u1ea0-\u1ef9\u0300-\u0323]/.test(words);

/** What words typed in such a font say. */
export function decoded(font, words) {
    if (isTcvn3(font)) {
        const said = [...words].map((letter) => TCVN3.get(letter) ?? letter).join("");
        return /H$/.test(font) ? said.toUpperCase() : said;
    }
    let said = "";
    for (let i = 0; i < words.length; ) {
        const two = VNI.get(words.slice(i, i + 2));
        said += two ?? VNI.get(words[i]) ?? words[i];
        i += two ? 2 : 1;
    }
    return said;
}
