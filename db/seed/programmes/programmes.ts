import { finance } from "./finance.ts";
import { investmentResearch } from "./investment-research.ts";
import { ipAndTalent } from "./ip-and-talent.ts";
import { jointResearch } from "./joint-research.ts";
import { otherNotices } from "./other-notices.ts";
import { overseasOfMss } from "./overseas-of-mss.ts";
import { overseasOfOthers } from "./overseas-of-others.ts";
import { procurement } from "./procurement.ts";
import type { ProgrammeSeed } from "./programme-seed.ts";
import { regional } from "./regional.ts";
import { smeResearch } from "./sme-research.ts";
import { startup } from "./startup.ts";

/** What was surveyed: 58 programmes, and the notices that belong to none. */
export const survey: readonly ProgrammeSeed[] = [
  ...procurement,
  ...smeResearch,
  ...investmentResearch,
  ...jointResearch,
  ...startup,
  ...regional,
  ...overseasOfMss,
  ...overseasOfOthers,
  ...finance,
  ...ipAndTalent,
  ...otherNotices,
];

export const programmes = survey.filter(({ isOneOff }) => !isOneOff);
