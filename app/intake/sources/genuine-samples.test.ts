import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readNotice } from "../import-file.server.ts";
import { decodeText, parseAnswer } from "./decode-answer.server.ts";
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
