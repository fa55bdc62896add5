import { Writable } from "node:stream";

const endOfPage = Buffer.from("</body></html>");

/**
 * Passes on what React writes in few large pieces: it writes 2 kB at a time, and each piece costs a turn of the compressor
 * and of the network. The first screen leaves at once, later parts together at the end of each turn of the event loop.
 *
 * React 18 pads its 2 kB with NUL where the next character does not fit, which on Korean pages happens at two of three ends.
 * Browsers drop them in text, but show `�` in attributes and scripts; so they are taken off.
 *
 * It also ends the document with the first screen, and streams the later parts behind `</html>`, where nothing may stand;
 * so the end is kept until all is written.
 */
export function gatherWrites(): {
  writable: Writable & { flush(): void };
  readable: ReadableStream<Uint8Array>;
} {
  let gathered: Buffer[] = [];
  let hasBegun = false;
  let hasEnd = false;
  let turn: NodeJS.Immediate | undefined;
  let reader: ReadableStreamDefaultController<Uint8Array> | undefined;

  function passOn(): void {
    clearImmediate(turn);
    turn = undefined;
    if (gathered.length > 0) reader?.enqueue(withoutEnd(Buffer.concat(gathered)));
    gathered = [];
    hasBegun = true;
  }

  function withoutEnd(html: Buffer): Buffer {
    const at = hasEnd ? -1 : html.lastIndexOf(endOfPage);
    if (at === -1) return html;
    hasEnd = true;
    return Buffer.concat([html.subarray(0, at), html.subarray(at + endOfPage.length)]);
  }

  const writable = Object.assign(
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        let end = chunk.length;
        while (end > 0 && chunk[end - 1] === 0) end--;
        gathered.push(chunk.subarray(0, end));
        done();
      },
      final(done) {
        passOn();
        if (hasEnd) reader?.enqueue(endOfPage);
        reader?.close();
        done();
      },
      destroy(error, done) {
        clearImmediate(turn);
        if (error) reader?.error(error);
        reader = undefined;
        done(error);
      },
    }),
    {
      /** React calls this when it has nothing more to write for now. */
      flush(): void {
        if (!hasBegun) passOn();
        else turn ??= setImmediate(passOn);
      },
    },
  );
  const readable = new ReadableStream<Uint8Array>({
    start(controller) {
      reader = controller;
    },
    cancel() {
      reader = undefined;
      writable.destroy();
    },
  });
  return { writable, readable };
}
