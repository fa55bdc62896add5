import { committeeSettingsOf } from "#app/confirmation/procedure/round-rules.ts";
import { db } from "#db/client.server.ts";
import { Violation } from "./violation.ts";
import type { Agenda, Turn } from "./world.ts";

/**
 * Counts a vote that was just closed from what the rehearsal saw, member by member, and compares it with what the product
 * has put on record.
 */
export async function closeAgenda(turn: Turn, agenda: Agenda): Promise<void> {
  agenda.isClosed = true;
  const stored = await db
    .selectFrom("agenda_item")
    .select(["outcome", "count"])
    .where("id", "=", agenda.itemId)
    .executeTakeFirstOrThrow();
  const counted = countOf(turn, agenda);
  agenda.outcome = counted.outcome;
  const said = { ...(stored.count as object), outcome: stored.outcome };
  for (const [name, value] of Object.entries(counted))
    if (said[name as keyof typeof said] !== value)
      throw new Violation(
        "votes",
        `${name}: ${value} were counted by hand, on record is ${JSON.stringify(said)}`,
      );
}

function countOf({ world, of, seen }: Turn, { invited, present, votes, chair, deputy, textVersion }: Agenda) {
  const entitled = invited.filter(
    ({ id }) =>
      !of.recused.has(id) &&
      !of.recommendedBy.has(id) &&
      !of.reviewedBy.has(id) &&
      ![...of.assigned.values()].includes(id),
  );
  const there = entitled.filter(({ id }) => present.has(id));
  const saying = (vote: string) => there.filter(({ id }) => votes.get(id) === vote).length;
  const [yes, no] = [saying("for"), saying("against")];
  const { quorum, majority, tie } = committeeSettingsOf(world.settings);
  const base = entitled.length;
  const isQuorate = {
    majority: there.length * 2 > base,
    two_thirds: there.length >= 1 && there.length * 3 >= base * 2,
    all: there.length >= 1 && there.length === base,
  }[quorum.value];
  const isEnough = {
    of_present: yes * 2 > there.length,
    of_cast: yes > no,
    two_thirds_of_present: yes > 0 && yes * 3 >= there.length * 2,
  }[majority.value];
  const isTie =
    yes > 0 && yes === no && majority.value !== "two_thirds_of_present" && tie.value === "chair_decides";
  const presiding = [chair, deputy].find((person) => person !== null && there.includes(person));
  const isCarried = isTie ? votes.get(presiding?.id ?? "") === "for" : isEnough;
  const isInForce = textVersion === of.textVersion && seen.status === "deliberation";
  const voted = isCarried ? "carried" : "not_carried";
  const outcome = isQuorate ? voted : "no_quorum";
  return {
    base,
    present: there.length,
    for: yes,
    against: no,
    abstain: saying("abstain"),
    outcome: isInForce ? outcome : "void",
  };
}
