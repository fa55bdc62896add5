import fc from "fast-check";

/** What people who try a door write into it. */
export const hostile = fc.oneof(
  fc.constantFrom(
    ...["", "0", "-1", "1.5", "1e9", "NaN", "null", "undefined", "true", "new", "__proto__", "constructor"],
    ...[
      "9".repeat(19),
      "9".repeat(400),
      "2147483648",
      "９９",
      "1,000",
      "x".repeat(5_000),
      "가".repeat(2_000),
    ],
    ...[
      "\0",
      "a\0b",
      "\n",
      "\r\nx: y",
      "\u202e",
      "\ufeff",
      "🍣",
      "é",
      "%",
      "%00",
      "\\",
      "'",
      '"',
      "';--",
      "<b>",
    ],
    ...[
      "../../etc/passwd",
      "//evil.example",
      "https://evil.example",
      "javascript:1",
      "[]",
      "{}",
      "$1",
      "2026-02-30",
    ],
  ),
  fc.string({ unit: "binary", maxLength: 12 }).map((text) => text.replaceAll(/\p{Surrogate}/gu, "")),
);

const fieldNames = fc.constantFrom(
  ...[
    "intent",
    "step",
    "token",
    "words",
    "reason",
    "title",
    "kind",
    "technology",
    "sure",
    "seenRevision",
    "email",
  ],
  ...[
    "code",
    "name",
    "returnTo",
    "theme",
    "companyId",
    "role",
    "personId",
    "opportunityId",
    "inPlace",
    "answer",
  ],
  ...[
    "declaration",
    "number",
    "value",
    "list",
    "files",
    "opinion",
    "score",
    "due",
    "day",
    "__proto__",
    "was.summary",
  ],
);

const fields = fc.array(
  fc.tuple(
    fc.oneof({ weight: 8, arbitrary: fieldNames }, hostile),
    fc.oneof(
      hostile,
      fc.constantFrom("1", "save", "delete", "message", "withdraw", "dark", "yes", "note", "copy"),
    ),
  ),
  { maxLength: 6 },
);

const urlencoded = "application/x-www-form-urlencoded";
const multipart = "multipart/form-data; boundary=x";

type Sent = { headers: Record<string, string>; body: Buffer };

function sent(type: string | undefined, body: string | Buffer, more: Record<string, string> = {}): Sent {
  return {
    headers: { ...(type !== undefined && { "content-type": type }), ...more },
    body: Buffer.from(body),
  };
}

function parts(pairs: readonly (readonly [string, string])[], end = "--x--\r\n"): string {
  const lines = pairs.map(
    ([name, value], at) =>
      `--x\r\ncontent-disposition: form-data; name="${name.replaceAll(/["\r\n]/g, "_")}"${at === 0 ? '; filename="a.pdf"' : ""}\r\n\r\n${value}\r\n`,
  );
  return lines.join("") + end;
}

type Make = (text: string, pairs: readonly (readonly [string, string])[]) => Sent;

const readable: readonly Make[] = [
  (text) => sent(urlencoded, text),
  (text) => sent(`${urlencoded};charset=UTF-8`, text),
  (_, pairs) => sent(multipart, parts(pairs)),
];

const unreadable: readonly Make[] = [
  (_, pairs) => sent("application/json", JSON.stringify(Object.fromEntries(pairs))),
  (text) => sent("application/xml", `<a>${text}</a>`),
  (text) => sent("text/plain", text),
  (text) => sent("text/plain;charset=utf-16", text),
  (text) => sent("application/octet-stream", text),
  (text) => sent(undefined, text),
  () => sent(undefined, ""),
  (text) => sent("", text),
  (text) => sent("bogus", text),
  (text) => sent(`${urlencoded};charset=euc-kr`, text),
  () => sent(urlencoded, Buffer.from([0xff, 0xfe, 0x3d, 0x80, 0x26, 0x00])),
  (text) => sent(urlencoded, `${text}&%E0%A4%A=%&==&`),
  (text) => sent(urlencoded, text, { "content-encoding": "gzip" }),
  (text) => sent(urlencoded, text, { "transfer-encoding": "chunked" }),
  (_, pairs) => sent("multipart/form-data", parts(pairs)),
  (_, pairs) => sent("multipart/form-data; boundary=", parts(pairs)),
  (_, pairs) => sent(`multipart/form-data; boundary=${"y".repeat(200)}`, parts(pairs)),
  (_, pairs) => sent("multipart/form-data; boundary=y", parts(pairs)),
  (_, pairs) => sent("multipart/mixed; boundary=x", parts(pairs)),
  (_, pairs) => sent(multipart, parts(pairs, "")),
  (_, pairs) => sent(multipart, parts(pairs).slice(0, 30)),
  () => sent(multipart, "--x\r\n\r\n\r\n--x--"),
  () => sent(multipart, ""),
];

const tooLarge: Make = () => sent(urlencoded, `x=${"y".repeat(1_100_000)}`);

/** Bodies with the headers that describe them: forms, and whatever else is sent in their place. */
export const bodyWithType: fc.Arbitrary<Sent> = fc
  .tuple(
    fields,
    fc.oneof(
      { weight: 200, arbitrary: fc.constantFrom(...readable) },
      { weight: 150, arbitrary: fc.constantFrom(...unreadable) },
      { weight: 1, arbitrary: fc.constant(tooLarge) },
    ),
  )
  .map(([pairs, make]) => make(new URLSearchParams([...pairs]).toString(), pairs));
