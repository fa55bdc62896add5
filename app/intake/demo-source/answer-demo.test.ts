import { expect, test } from "vitest";
import { readNotice } from "../import-file.server.ts";
import { sources } from "../sources/sources.ts";
import { answerDemo, demoSources } from "./answer-demo.ts";

const regions = new Map([
  ["전국", "nation"],
  ["경기", "gyeonggi"],
]);

test("what the local source answers is read by the sources themselves, every notice says that it is invented", () => {
  const answered = sources.flatMap((source) => {
    const { url } = source.ask({
      ...{ origin: `http://local/${source.id}`, key: "k", page: 1, today: "2026-11-23" },
      stream: source.streams[0] ?? "",
    });
    const answer = answerDemo(new URL(url).pathname, "2026-11-23");
    return answer === null ? [] : [{ source, ...source.read(answer) }];
  });
  expect(answered.map(({ source }) => source.id)).toEqual(demoSources);
  for (const { source, records } of answered)
    for (const record of records) {
      const read = readNotice(source.print(record), regions);
      expect(read).toMatchObject({
        ok: true,
        remarks: [],
        notice: { title: expect.stringMatching(/^\(예시\)/u) },
      });
    }
});
