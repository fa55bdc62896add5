import { Writable } from "node:stream";

/**
 * Passes on what React writes in few large pieces: it writes 2 kB at a time, and each piece costs a turn of the compressor
 * and of the network. The first screen leaves at once, later parts together at the end of each turn of the event loop.
 *
 * React 18 pads its 2 kB with NUL where the next character does not fit, which on Korean pages happens at two of three ends.
 * Browsers drop them in text, but show `�` in attributes and scripts; so they are taken off.
 */
export function gatherWrites(): { writable: Writable; readable: ReadableStream<Uint8Array> } {
  let gathered: Buffer[] = [];
  let hasBegun = false;
  let turn: NodeJS.Immediate | undefined;
  let reader: ReadableStreamDefaultController<Uint8Array> | undefined;

  function passOn(): void {
    clearImmediate(turn);
    turn = undefined;
    if (gathered.length > 0) reader?.enqueue(Buffer.concat(gathered));
    gathered = [];
    hasBegun = true;
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
