import type { AgencySeed } from "./agency-seed.ts";
import { localGovernments } from "./local-governments.ts";
import { ministries } from "./ministries.ts";
import { buyers, operators } from "./operators.ts";

/** Every agency that Naru knows from the start; intake enters those that it meets besides. */
export const agencies: readonly AgencySeed[] = [...ministries, ...operators, ...buyers, ...localGovernments];
