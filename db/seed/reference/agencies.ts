import { type AgencySeed, agencyOf } from "./agency-seed.ts";
import { localGovernments } from "./local-governments.ts";
import { ministries } from "./ministries.ts";
import { buyers, operators } from "./operators.ts";

const sample = agencyOf("other")("sample", "(예시) 나루기술진흥원", "(Sample) Naru Technology Agency");

/** Every agency that Naru knows from the start; intake enters those that it meets besides. */
export const agencies: readonly AgencySeed[] = [
  ...ministries,
  ...operators,
  ...buyers,
  ...localGovernments,
  sample,
];
