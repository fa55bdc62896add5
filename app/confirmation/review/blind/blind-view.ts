import type { Submitted } from "#app/confirmation/case/load-submissions.server.ts";
import type { ShownAnswer } from "#app/confirmation/case/read-submission.ts";
import type { FormPart } from "#app/confirmation/form/form-definition.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import { type Cover, coverOf, type Giveaways } from "./cover-names.ts";

/** What is known of an applicant whose name is to be covered. */
export type KnownApplicant = {
  /** Of the company, today and as it was frozen. */
  names: readonly string[];
  numbers: readonly string[];
  /** Mail addresses of those who act for it. */
  emails: readonly string[];
  /** What was answered on a line in any submission. */
  answers: readonly { key: string; label: Bilingual; answer: string }[];
  /** Of the form that asked; forms of tests may have none. */
  parts: readonly Pick<FormPart, "questions">[];
};

/** How reviewers see one application of a blind round. */
export type BlindView = {
  text: Cover;
  giveaways: Giveaways;
  /** What was submitted, without what names the applicant, and with files under other names below this address. */
  submitted: (submitted: Submitted, filesAt: string) => Submitted;
};

/**
 * The one place that takes the applicant out of what a blind reviewer gets. Questions that ask who applies are not shown at
 * all; what was answered there is covered wherever else it stands.
 */
export function blindViewOf(known: KnownApplicant): BlindView {
  const asksWho = whoQuestions(known.parts);
  const giveaways = giveawaysOf(known, asksWho);
  const text = coverOf(giveaways);
  const both = ({ ko, en }: Bilingual) => ({ ko: text(ko), en: text(en) });
  const answerOf = (shown: ShownAnswer, filesAt: string): ShownAnswer => ({
    ...shown,
    answer: asksWho(shown) ? notShown : shown.answer && both(shown.answer),
    files: shown.files.map(({ name: given, token, ...file }) => {
      const name = blindFileName(file.sha256, given);
      return { ...file, name, token: null, ...(token !== null && { path: `${filesAt}/${name}` }) };
    }),
  });
  return {
    text,
    giveaways,
    submitted: ({ content, ...rest }, filesAt) => ({
      ...rest,
      content:
        content?.map(({ questions, ...part }) => ({
          ...part,
          questions: questions.map((each) => answerOf(each, filesAt)),
        })) ?? null,
    }),
  };
}

const notShown: Bilingual = {
  ko: "신청인을 가린 심사이므로 보여 드리지 않습니다.",
  en: "Not shown in a blind review.",
};

/** The name of a file says often who wrote it: in its place stand the first digits of what tells it from all others. */
export function blindFileName(sha256: string, name: string): string {
  const ending = /\.[a-z0-9]{1,5}$/iu.exec(name)?.[0].toLowerCase() ?? "";
  return `${sha256.slice(0, 8)}${ending}`;
}

type Asked = { key: string; label: Bilingual };

/**
 * Whether a question asks who applies: it is filled in from the company or the person who writes, is a line in one part with
 * such a question, or is called like one (of forms that are filled in from nothing).
 */
function whoQuestions(parts: KnownApplicant["parts"]): (question: Asked) => boolean {
  const keys = new Set<string>();
  for (const { questions } of parts) {
    const isAbout = questions.some(
      (each) => "prefill" in each && /^(company|person)\./.test(each.prefill ?? ""),
    );
    if (isAbout) for (const { key, type } of questions) if (type === "line") keys.add(key);
  }
  return ({ key, label }) => keys.has(key) || isCalledSo(label);
}

const called =
  /(기업|회사|기관|법인|업체)\s*[·/]?\s*(기업|회사|기관|법인|업체)?\s*(이름|명칭|명)(?![가-힣])|상호|대표자|등록번호|소재지|주소|담당자|책임자|전화|휴대|전자우편|이메일|누리집|홈페이지/u;
const calledInEnglish =
  /\b(company|applicant|organi[sz]ation|body|representative|contact)('s)?\s+(name|person|e-?mail|telephone|phone)|\bname of the (company|applicant|organi[sz]ation|body)|\b(business|registration|corporate) (registration )?number|\baddress|\btelephone|\be-?mail|\bwebsite|\brepresentative/iu;

function isCalledSo({ ko, en }: Bilingual): boolean {
  return called.test(ko) || calledInEnglish.test(en);
}

/** Who applies, as one might be told of it in a text. A name with two letters could be any word, but a company's is looked for. */
function giveawaysOf(known: KnownApplicant, asksWho: (question: Asked) => boolean): Giveaways {
  const { names, numbers, emails, answers } = known;
  const own = answers.filter(asksWho).map(({ answer }) => answer);
  return { names, others: [...numbers, ...emails, ...own.filter((one) => [...one.trim()].length > 2)] };
}
