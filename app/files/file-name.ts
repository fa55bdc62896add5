const LONGEST = 255;

// Control characters, and the direction marks that make 'gpj.exe' look like 'exe.jpg'.
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
// Joins the parts of an emoji: visible and harmless.
const joiner = "\u200d";

/**
 * The name of a file as it is stored and shown: no path, nothing invisible, composed (macOS sends Hangul decomposed),
 * at most 255 characters with its extension intact. It is never used as a name on a disk.
 */
export function cleanFileName(raw: string): string {
  const base = raw.split(/[/\\]/).at(-1) ?? "";
  const clean = base
    .normalize("NFC")
    .replace(unseen, (letter) => (letter === joiner ? letter : ""))
    .replace(/\s+/gu, " ")
    .trim();
  const letters = [...clean];
  if (letters.length <= LONGEST) return clean;
  const ending = [...(/\.[^.]{1,10}$/u.exec(clean)?.[0] ?? "")];
  return [...letters.slice(0, LONGEST - ending.length), ...ending].join("");
}

/** The header that makes a browser save a file under its name. */
export function attachmentHeader(name: string): string {
  return dispositionHeader("attachment", name);
}

/** The header that gives a file its name, saved at once or shown first (RFC 6266, RFC 5987). */
export function dispositionHeader(what: "attachment" | "inline", name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, "_").replace(/["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${what}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
