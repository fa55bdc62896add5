import { openPaper, type Paper } from "#app/confirmation/print/paper.server.ts";
import { committeeSettingsOf } from "#app/confirmation/procedure/round-rules.ts";
import { formatStamp } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Meeting, StaffItem } from "./load-meeting.server.ts";
import { itemState } from "./meeting-view.ts";
import { saidOf } from "./minutes-view.ts";
import { deliberateWords } from "./words.ts";

type Minutes = { meeting: Meeting; items: readonly StaffItem[] };

/** The minutes as a paper: the same as on the page. */
export async function minutesPdf({ meeting, items }: Minutes, locale: Locale): Promise<Buffer> {
  const { minutes: text, move } = deliberateWords[locale];
  const { meetsAt, place, convenedAt, convenedBy, endedAt, endedBy, members } = meeting;
  const stamp = (at: string) => formatStamp(at, locale);
  const paper = await openPaper({
    title: `${text.title} ${meeting.id}`,
    locale,
    writtenAt: new Date(endedAt ?? meetsAt),
  });
  paper.write("H1", text.title, { isCentred: true, gap: 1.2 });
  paper.term(text.terms.meetsAt, stamp(meetsAt));
  paper.term(text.terms.place, place);
  paper.term(text.terms.convened, text.by(convenedBy ?? "–", stamp(convenedAt)));
  for (const { fromTime, fromPlace, reason } of meeting.moves)
    paper.term(move.moves, move.moved(stamp(fromTime), fromPlace, reason));
  paper.term(text.terms.ended, endedAt === null ? text.running : text.by(endedBy ?? "–", stamp(endedAt)));
  paper.doc.moveDown(1);
  paper.write("H2", text.members);
  for (const { name, office, attendedAt } of members)
    paper.term(
      text.offices[office ?? "member"],
      `${name} · ${attendedAt === null ? text.absent : stamp(attendedAt)}`,
    );
  paper.doc.moveDown(1);
  paper.write("H2", text.agenda);
  if (items.length === 0) paper.write("P", text.noItems);
  for (const [at, item] of items.entries()) writeItem(paper, { number: at + 1, item, members, locale });
  paper.write("P", text.note, { size: 9, isQuiet: true });
  return paper.finish();
}

type WrittenItem = { number: number; item: StaffItem; members: Meeting["members"]; locale: Locale };

function writeItem(paper: Paper, { number, item, members, locale }: WrittenItem): void {
  const { minutes: text, item: words, act, votes, itemStates } = deliberateWords[locale];
  const { count, result, openedAt, closedAt, submission, documentHash } = item;
  const stamp = (at: string) => formatStamp(at, locale);
  paper.write("H3", `${number}. ${item.title ?? act.hiddenTitle}`, { gap: 0.3 });
  paper.term(words.reference, item.reference);
  paper.term(words.applicant, item.company);
  paper.term(words.proposal, result === null ? words.noProposal : words.proposed[result]);
  paper.term(itemStates[itemState(item)], count === null ? "–" : figuresOf(count, locale));
  for (const line of rulesOf(item, locale)) paper.write("P", line, { size: 9, isQuiet: true, gap: 0.1 });
  if (openedAt !== null) {
    const times = [words.opened(stamp(openedAt)), closedAt === null ? null : words.closed(stamp(closedAt))];
    const voted = [submission === null ? null : words.submission(submission), ...times];
    paper.write("P", voted.filter(Boolean).join(" · "), { size: 9, isQuiet: true, gap: 0.1 });
    paper.write("P", `${words.hash}: ${documentHash}`, { size: 9, isQuiet: true, gap: 0.3 });
  }
  for (const { name, reason } of item.recused) paper.write("P", text.recused(name, reason), { gap: 0.2 });
  for (const seat of count?.seats ?? []) {
    const name = members.find(({ id }) => id === seat.personId)?.name ?? seat.personId;
    paper.term(name, saidOf(seat, { ...text, votes }));
  }
  paper.doc.moveDown(1);
}

function figuresOf(count: NonNullable<StaffItem["count"]>, locale: Locale): string {
  const { item: words } = deliberateWords[locale];
  const parts = [
    words.count(count.for, count.against, count.abstain),
    ...(count.silent === 0 ? [] : [words.silent(count.silent)]),
    words.quorum(count.base, count.needed, count.present),
    ...(count.byChair ? [words.byChair] : []),
  ];
  return parts.join("\n");
}

/** By which rules it was counted; what is not verified says so. */
function rulesOf({ settings, rules }: StaffItem, locale: Locale): readonly string[] {
  const { rules: text } = deliberateWords[locale];
  const { quorum, majority, tie } = committeeSettingsOf(settings);
  return [
    `${text.quorum[rules?.quorum ?? quorum.value]} (${text.source(quorum.source, quorum.isVerified)})`,
    `${text.majority[rules?.majority ?? majority.value]} (${text.source(majority.source, majority.isVerified)})`,
    `${text.tie[rules?.tie ?? tie.value]} (${text.source(tie.source, tie.isVerified)})`,
  ];
}
