import { type FormDefinition, type FormPart, questionsOf } from "./form-definition.ts";
import {
  applicantPart,
  characteristicsPart,
  descriptionPart,
  developingPart,
  evidencePart,
  holdingPart,
} from "./form-parts.ts";
import { rubric } from "./rubric.ts";

const checks: FormDefinition["checks"] = [
  {
    key: "description",
    words: { ko: "기술의 내용과 범위, 요약서가 있음", en: "Content, scope and summary are there" },
    source: "영 제8조제1항제1호",
  },
  {
    key: "characteristics",
    words: { ko: "기술의 특성과 용도에 관한 자료가 있음", en: "Characteristics and uses are described" },
    source: "영 제8조제1항제2호",
  },
  {
    key: "proof",
    words: {
      ko: "연구·관리·보유하거나 관련 사업을 한다는 증명이 있음",
      en: "It is shown that the applicant researches, manages or holds it, or runs a related business",
    },
    source: "영 제8조제1항제3호",
  },
  {
    key: "other",
    words: {
      ko: "고시가 정한 그 밖의 자료가 있거나 필요 없음",
      en: "Other material is there, or none is asked for",
    },
    source: "영 제8조제1항제4호",
  },
  {
    key: "applicant",
    words: { ko: "신청인이 기술육성주체에 해당함", en: "The applicant is a body that may apply" },
    source: "법 제2조제2호",
  },
];

function formOf(title: FormDefinition["title"], parts: FormPart[]): FormDefinition {
  const required = questionsOf({ parts })
    .filter(({ isRequired }) => isRequired)
    .map(({ key }) => key);
  return { title, parts, required, checks, rubric };
}

/** The forms of version 1, by kind. The official form is not public: parts follow decree art. 8(1), the wording is Naru's. */
export const defaultForms = {
  holding: formOf({ ko: "확인 신청서(보유·관리)", en: "Application: holding" }, [
    applicantPart,
    descriptionPart,
    characteristicsPart,
    holdingPart,
    evidencePart,
  ]),
  developing: formOf({ ko: "확인 신청서(연구개발)", en: "Application: developing" }, [
    applicantPart,
    descriptionPart,
    characteristicsPart,
    developingPart,
    evidencePart,
  ]),
};
