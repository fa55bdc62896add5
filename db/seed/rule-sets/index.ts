import { domainSpecificAi } from "./domain-specific-ai.ts";
import type { RuleSetExample } from "./rule-set-example.ts";

/** In the order in which a list shows them. */
export const ruleSetExamples: readonly RuleSetExample[] = [domainSpecificAi];
