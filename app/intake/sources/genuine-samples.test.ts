import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { blocksOfHtml } from "#app/reading/blocks-of-html.ts";
import { readNotice as readText } from "#app/reading/read-notice.ts";
import { provincesIn } from "#app/reading/regions-of-line.ts";
import { readNotice } from "../import-file.server.ts";
import { decodeText, parseAnswer } from "./decode-answer.server.ts";
import { kstartup } from "./kstartup.ts";
import { isRecord } from "./source.ts";
import { readAnyAnswer } from "./sources.ts";

const regions = new Map([["해외", "overseas"]]);

function noticesIn(answer: unknown) {
  return (readAnyAnswer(answer) ?? []).filter(
    ({ source, record }) => readNotice(source.print(record), regions).ok,
  );
}

const shared = path.join(import.meta.dirname, "../../../../shared/data");
test.skipIf(!existsSync(shared)).each([
  ["bizinfo/bizinfoApi-official-example.json", 1],
  ["bizinfo/bizinfoApi-live-shape-testfixture.json", 1],
  ["kstartup/getAnnouncementInformation01-genuine-2items.json", 2],
  ["g2b/opendata-kr-search-cnstwk.json", 2],
  ["g2b/pubdataopnstd-bidpblanc-testfixture.json", 1],
  ["g2b/scsbid-opening-results-2026-08-16.json", 0],
  ["ntis/connect-ntis-programs-sample8.json", 8],
  ["ocds/amendments-tender.json", 1],
  ["ocds/frameworks-open_multiple_first_stage.json", 1],
  ["ocds/change_history-award.json", 1],
  ["grantsgov/search2-testfixture.json", 1],
  ["ted/ted-v3-search-shape.json", 1],
  ["ted/eforms-cn_24_cumbria.xml", 1],
  ["ted/eforms-cn_24_minimal.xml", 1],
  ["ted/eforms-pin-only_24.xml", 1],
])("the sample %s holds %i notices", (file, count) => {
  const notices = noticesIn(parseAnswer(decodeText(readFileSync(path.join(shared, file)))));
  expect(notices).toHaveLength(count);
});

/** Of a row of K-Startup what its words say, without title and fields, beside what its fields say. */
function wordsAndFields(row: unknown) {
  const read = readNotice(isRecord(row) ? kstartup.print(row) : null, regions);
  if (!read.ok) return [];
  const { title, body = "", fields = {}, operatorName } = read.notice;
  const documents = [{ origin: "body" as const, name: null, blocks: blocksOfHtml(body) }];
  const { statements } = readText({ title, agency: operatorName ?? "", documents });
  return [{ fields, said: statements.filter(({ person }) => person !== true) }];
}

const rows = path.join(shared, "kstartup/announcements-genuine-eligibility.json");
const share = (agreeing: readonly boolean[]) => agreeing.filter(Boolean).length / agreeing.length;

test.skipIf(!existsSync(rows))(
  "years and regions that are read from words agree with the portal's own",
  () => {
    const all = (JSON.parse(readFileSync(rows, "utf8")) as unknown[]).flatMap(wordsAndFields);
    expect(all).toHaveLength(84);
    // Lists that the collection cut short are left out, and so are words that name a limit with a doubt.
    const years = all.flatMap(({ fields, said }) => {
      const ticks = /^(?:예비창업자,?)?((?:\d+년미만,?)+)(?<!,)$/u.exec(fields.창업업력 ?? "")?.[1];
      const limits = said.flatMap((one) => (one.fact === "companyAgeYears" ? [one] : []));
      if (ticks === undefined || limits.length === 0) return [];
      const steps = ticks.split(",").map((tick) => Number.parseInt(tick, 10));
      const most = Math.max(...limits.map(({ test: { max = 0 } }) => max));
      const isExcluded = limits.every(({ as }) => as === "exclusion");
      return [isExcluded ? !steps.includes(most) : Math.max(...steps) === most];
    });
    const places = all.flatMap(({ fields, said }) => {
      const own = provincesIn(fields.지역 ?? "");
      const named = said.flatMap((one) => (one.fact === "region" ? [one.test.anyOf ?? []] : []));
      if (own.length === 0 || named.length === 0) return [];
      return [own.some((province) => named.flat().includes(province))];
    });
    expect([years.length, places.length]).toEqual([25, 21]);
    expect(share(years)).toBeGreaterThanOrEqual(0.95);
    expect(share(places)).toBeGreaterThanOrEqual(0.95);
  },
);
