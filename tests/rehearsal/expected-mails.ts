import type { InboxKind } from "#app/confirmation/procedure/told-to-staff.ts";
import { type Cast, holding } from "./cast.ts";
import type { Ledger } from "./ledger.ts";

/** News for officials whose mail depends on who is responsible when the worker comes to it. */
type News = {
  of: Ledger;
  kind: InboxKind;
  to: "centre_officer" | "ministry_officer" | "decider";
  by: string | null;
  /** The one whom it concerns; else whoever is responsible, or all. */
  appointed?: string;
};

/** What is mailed at once, where nobody has chosen otherwise; the rest waits for the morning. */
const atOnce: readonly InboxKind[] = ["assigned", "passed_on", "sent_back", "objected"];

/** Mails that must have been written, each so many times; kept by what was done, not by what the product says. */
export class ExpectedMails {
  readonly exactly = new Map<string, number>();
  readonly atMost = new Map<string, number>();
  private readonly news: News[] = [];
  private readonly letters: Ledger[] = [];
  private readonly cast: Cast;

  constructor(cast: Cast) {
    this.cast = cast;
  }

  to(template: string, address: string): void {
    raise(this.exactly, template, address);
  }

  toApplicant(template: string, of: Ledger): void {
    for (const address of addressesOf(of)) this.to(template, address);
  }

  /** To whoever is the applicant when the worker comes to it: somebody may have answered meanwhile. */
  letter(of: Ledger): void {
    this.letters.push(of);
  }

  mayRemind(address: string, ...templates: readonly string[]): void {
    for (const template of templates) raise(this.atMost, template, address);
  }

  mayRemindApplicant(of: Ledger, template: string): void {
    for (const address of addressesOf(of)) this.mayRemind(address, template);
  }

  told(of: Ledger, news: Omit<News, "of">): void {
    this.news.push({ of, ...news });
  }

  /** The worker comes to what was told so far. */
  deliver(): void {
    for (const of of this.letters.splice(0)) this.toApplicant("confirmation_letter", of);
    for (const news of this.news.splice(0))
      if (atOnce.includes(news.kind))
        for (const address of this.addresseesOf(news)) this.to("inbox_item", address);
  }

  private addresseesOf({ of, to, by, appointed }: News): readonly string[] {
    const able = holding(this.cast, to).filter(
      ({ id, companies }) =>
        !of.recused.has(id) && !companies.some((company) => company.id === of.applicant.companyId),
    );
    const responsible = able.filter(({ id }) => id === of.assigned.get(to));
    const usual = responsible.length > 0 ? responsible : able;
    const told = appointed === undefined ? usual : responsible.filter(({ id }) => id === appointed);
    return told.filter(({ id }) => id !== by).map(({ email }) => email);
  }
}

/** Owner and editor, and a consultant who submitted something. */
function addressesOf({ applicant: { owner, editor, consultant }, submitters }: Ledger): readonly string[] {
  return [owner, editor, ...(submitters.has(consultant.id) ? [consultant] : [])].map(({ email }) => email);
}

function raise(counts: Map<string, number>, template: string, address: string): void {
  const key = `${template} ${address}`;
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
