import { finance } from "./finance.ts";
import { investmentResearch } from "./investment-research.ts";
import { ipAndTalent } from "./ip-and-talent.ts";
import { jointResearch } from "./joint-research.ts";
import { overseasOfMss } from "./overseas-of-mss.ts";
import { overseasOfOthers } from "./overseas-of-others.ts";
import { procurement } from "./procurement.ts";
import type { ProgrammeSeed } from "./programme-seed.ts";
import { regional } from "./regional.ts";
import { smeResearch } from "./sme-research.ts";
import { startup } from "./startup.ts";

/** The programmes that were surveyed: 58. */
export const programmes: readonly ProgrammeSeed[] = [
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
];
