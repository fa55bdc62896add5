import { type Measure, measures } from "#tests/eligibility/check.ts";
import { scoreFolder } from "#tests/eligibility/score-folder.ts";

// Scores a folder of labelled notices: every miss with its reason, the shares of leaves, and one line of JSON.
const folder = process.argv[2];
if (!folder) {
  process.stderr.write("Usage: npm run -s score:eligibility -- <folder>\n");
  process.exit(2);
}

const right: Record<Measure, [right: number, total: number]> = {
  verdicts: [0, 0],
  failing: [0, 0],
  missing: [0, 0],
  bonus: [0, 0],
  amounts: [0, 0],
};
const leaves = { facts: 0, questions: 0, reviews: 0 };

for (const score of scoreFolder(folder)) {
  for (const { measure, isRight, said } of score.checks) {
    right[measure][1]++;
    if (isRight) right[measure][0]++;
    else process.stdout.write(`miss ${score.id} ${measure} ${said}\n`);
  }
  leaves.facts += score.leaves.facts;
  leaves.questions += score.leaves.questions;
  leaves.reviews += score.leaves.reviews;
}

const all = leaves.facts + leaves.questions + leaves.reviews;
const share = (part: number) => `${part} (${((100 * part) / Math.max(1, all)).toFixed(1)} %)`;
process.stdout.write(
  `leaves ${all}: catalogue facts ${share(leaves.facts)}, questions ${share(leaves.questions)}, reviews ${share(leaves.reviews)}\n`,
);
process.stdout.write(`${JSON.stringify(Object.fromEntries(measures.map((name) => [name, right[name]])))}\n`);
