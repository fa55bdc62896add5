import { didimdolStrategic } from "./didimdol-strategic.ts";
import { dnaJointVenture } from "./dna-joint-venture.ts";
import { domainSpecificAi } from "./domain-specific-ai.ts";
import { employeeInvention } from "./employee-invention.ts";
import { fabless } from "./fabless.ts";
import { greenPremier } from "./green-premier.ts";
import { investmentLinked } from "./investment-linked.ts";
import { kGlobal } from "./k-global.ts";
import { legalSupport } from "./legal-support.ts";
import type { RuleSetExample } from "./rule-set-example.ts";
import { serviceRobot } from "./service-robot.ts";
import { softwareIpGuarantee } from "./software-ip-guarantee.ts";
import { structuralInnovation } from "./structural-innovation.ts";

/** In the order in which a list shows them. */
export const ruleSetExamples: readonly RuleSetExample[] = [
  didimdolStrategic,
  serviceRobot,
  kGlobal,
  dnaJointVenture,
  fabless,
  greenPremier,
  investmentLinked,
  softwareIpGuarantee,
  employeeInvention,
  structuralInnovation,
  legalSupport,
  domainSpecificAi,
];
