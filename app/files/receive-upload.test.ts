import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { scratchFolder } from "#tests/support/files/scratch-folder.ts";
import { BrokenUpload, type ReceivedUpload, receiveUpload } from "./receive-upload.server.ts";

const limits = { bytes: 1_000, files: 3 };

async function form(
  ...files: readonly [name: string, content: string][]
): Promise<{ type: string; body: Uint8Array<ArrayBuffer> }> {
  const fields = new FormData();
  fields.set("note", "a field besides");
  for (const [name, content] of files) fields.append("file", new Blob([content]), name);
  const made = new Response(fields);
  return { type: made.headers.get("content-type") ?? "", body: new Uint8Array(await made.arrayBuffer()) };
}

function requestOf(type: string, body: BodyInit): Request {
  return new Request("http://naru.test/", {
    method: "POST",
    headers: { "content-type": type },
    body,
    duplex: "half",
  } as RequestInit);
}

/** Sends a part of a form and then breaks off, or simply ends. */
function cutOff(body: Uint8Array, at: number, isError: boolean): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(body.subarray(0, at));
      if (isError) controller.error(new Error("the connection is gone"));
      else controller.close();
    },
  });
}

async function receive(request: Request, use = async (upload: ReceivedUpload) => upload) {
  const incoming = await scratchFolder();
  const left = () => readdir(incoming);
  try {
    return { upload: await receiveUpload(request, incoming, use, limits), left: await left() };
  } catch (error) {
    return { error, left: await left() };
  }
}

describe("a form is received", () => {
  test("file by file, hashed, with the names that people gave them, and leaves nothing behind", async () => {
    const { type, body } = await form(["보고서.pdf", "하나"], ["../b 🚀.png", "둘"]);
    const contents: string[] = [];
    const { upload, left } = await receive(requestOf(type, body), async (received) => {
      for (const file of received.files)
        if (!file.isTooLarge) contents.push(await readFile(file.path, "utf8"));
      return received;
    });
    expect(upload).toMatchObject({
      hadMore: false,
      files: [
        { name: "보고서.pdf", bytes: 6, sha256: createHash("sha256").update("하나").digest("hex") },
        { name: "b 🚀.png", bytes: 3, sha256: createHash("sha256").update("둘").digest("hex") },
      ],
    });
    expect(contents).toEqual(["하나", "둘"]);
    expect(left).toEqual([]);
  });

  test.each([
    ["UTF-8", 'filename="', Buffer.from("사업계획서.pdf"), '"', "사업계획서.pdf"],
    ["UTF-8, decomposed", 'filename="', Buffer.from("계획.pdf".normalize("NFD")), '"', "계획.pdf"],
    ["CP949", 'filename="', Buffer.from("bbe7bef7b0e8c8b9bcad2e706466", "hex"), '"', "사업계획서.pdf"],
    ["CP949 beyond KS X 1001", 'filename="', Buffer.from("8c63b9e6c7cf2e706466", "hex"), '"', "똠방하.pdf"],
    ["RFC 5987", "filename*=UTF-8''", Buffer.from("%EA%B3%84%ED%9A%8D.pdf"), "", "계획.pdf"],
    ["control characters", 'filename="', Buffer.from("a\u0001b.pdf"), '"', "ab.pdf"],
  ])("with its name: %s", async (_charset, before, name, after, read) => {
    const body = Buffer.concat([
      Buffer.from(`--b\r\ncontent-disposition: form-data; name="file"; ${before}`),
      name,
      Buffer.from(`${after}\r\ncontent-type: application/pdf\r\n\r\none\r\n--b--\r\n`),
    ]);
    const { upload } = await receive(requestOf("multipart/form-data; boundary=b", body));
    expect(upload?.files.map((file) => file.name)).toEqual([read]);
  });

  test("up to the limit of a file to the byte, and what is larger is named", async () => {
    const { type, body } = await form(
      ["a.pdf", "x".repeat(1_000)],
      ["b.pdf", "x".repeat(1_001)],
      ["c.pdf", "c"],
    );
    const { upload } = await receive(requestOf(type, body));
    expect(upload?.files.map(({ name, isTooLarge }) => [name, isTooLarge])).toEqual([
      ["a.pdf", false],
      ["b.pdf", true],
      ["c.pdf", false],
    ]);
  });

  test("up to the number of files, and says that there were more", async () => {
    const { type, body } = await form(["a", "a"], ["b", "b"], ["c", "c"], ["d", "d"]);
    const { upload } = await receive(requestOf(type, body));
    expect(upload).toMatchObject({ hadMore: true, files: [{ name: "a" }, { name: "b" }, { name: "c" }] });
  });

  test("without a file where none was chosen", async () => {
    const boundary = "----x";
    const body = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--${boundary}--\r\n`;
    const { upload } = await receive(requestOf(`multipart/form-data; boundary=${boundary}`, body));
    expect(upload).toEqual({ files: [], hadMore: false, fields: new Map() });
  });

  test("and nothing is left where its use fails", async () => {
    const { type, body } = await form(["a.pdf", "a"]);
    const { error, left } = await receive(requestOf(type, body), () =>
      Promise.reject(new Error("no database")),
    );
    expect(error).toEqual(new Error("no database"));
    expect(left).toEqual([]);
  });
});

describe("a form that breaks off leaves nothing behind", () => {
  test.each([
    [0, false],
    [40, true],
    [300, false],
    [300, true],
    [420, false],
    [420, true],
    [700, true],
  ])("after %d bytes (connection lost: %s)", async (at, isError) => {
    const { type, body } = await form(["a.pdf", "a".repeat(200)], ["b.pdf", "b".repeat(400)]);
    const { error, left } = await receive(requestOf(type, cutOff(body, at, isError)));
    expect(error).toBeInstanceOf(BrokenUpload);
    expect(left).toEqual([]);
  });

  test.each(["text/plain", "multipart/form-data", "multipart/form-data; boundary="])(
    "of the kind '%s'",
    async (type) => {
      const { error, left } = await receive(requestOf(type, "whatever"));
      expect(error).toBeInstanceOf(BrokenUpload);
      expect(left).toEqual([]);
    },
  );
});
