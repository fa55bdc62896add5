/*
 * What Korean puts after a noun: particles, and the endings of verbs made from nouns (출원하려고, 개발한). General grammar;
 * callers check in the vocabulary that a word remains.
 */

const PARTICLES = [
  "으로부터",
  "에서부터",
  "이라면",
  "으로서",
  "으로써",
  "에게서",
  "이라는",
  "까지",
  "부터",
  "에서",
  "에게",
  "으로",
  "이나",
  "이랑",
  "라는",
  "처럼",
  "보다",
  "마다",
  "조차",
  "밖에",
  "이란",
  "인데",
  "이면",
  "이고",
  "라면",
  "라도",
  "들은",
  "들이",
  "들을",
  "들의",
  "의",
  "을",
  "를",
  "이",
  "가",
  "은",
  "는",
  "에",
  "로",
  "와",
  "과",
  "도",
  "만",
  "나",
  "랑",
  "들",
  "란",
];

const VERB_ENDINGS = [
  "하려고하는데",
  "하고싶은데",
  "하려는데",
  "하려면",
  "하려고",
  "하려는",
  "하고자",
  "하는데",
  "하면서",
  "하거나",
  "했는데",
  "합니다",
  "해주는",
  "해서",
  "해야",
  "하기",
  "하는",
  "하고",
  "하면",
  "하여",
  "했던",
  "되는",
  "되어",
  "된",
  "한",
  "할",
  "해",
  "받는",
  "받을",
  "받은",
  "받기",
  "시킬",
  "시키는",
];

const ENDINGS = [...VERB_ENDINGS, ...PARTICLES].sort((one, other) => other.length - one.length);

/** What a Hangul word may be without one ending, longest ending first; at least two syllables remain. */
export function withoutEnding(word: string): string[] {
  return ENDINGS.filter((ending) => word.endsWith(ending) && word.length - ending.length >= 2).map((ending) =>
    word.slice(0, -ending.length),
  );
}

/** What an English word may be without its ending. */
export function englishForms(word: string): string[] {
  if (!/^[a-z]{4,}$/u.test(word)) return [];
  const forms: string[] = [];
  if (word.endsWith("ies")) forms.push(`${word.slice(0, -3)}y`);
  else if (word.endsWith("es")) forms.push(word.slice(0, -2), word.slice(0, -1));
  else if (word.endsWith("s")) forms.push(word.slice(0, -1));
  if (word.endsWith("ing")) forms.push(word.slice(0, -3), `${word.slice(0, -3)}e`);
  if (word.endsWith("ed")) forms.push(word.slice(0, -2), word.slice(0, -1));
  return forms;
}

/** Question words, pronouns, conjunctions and the like, which say nothing about what is looked for. */
const EMPTY_WORDS = new Set(
  (
    "및 등 위한 위해 위하여 관련 관련된 대한 대해 대하여 통한 통해 따른 수 것 것이 곳 곳이 곳은 곳을 때 중 더 좀 잘 꼭 제 저 저희 우리 내 " +
    "어떤 어떻게 무엇 무슨 뭐 뭐가 언제 어디 어디서 어디에 누가 왜 얼마나 있나요 있을까요 있는 있는지 있습니까 있어요 있음 없는 없이 없나요 " +
    "싶은데 싶어요 싶습니다 싶은 하는데 하는 하려고 하려면 하려는 하고 합니다 해요 해주는 주는 주나요 줄 되나요 되는 될까요 됩니까 인가요 인데 " +
    "받을 받는 받고 받아 받으려면 쓸 쓰는 쓰고 알고 알려줘 알려주세요 찾고 찾아줘 찾습니다 찾는 주세요 가능한 가능한가요 가능 필요한 필요해요 " +
    "필요합니다 할 하면 새로 새롭게 이미 아직 지금 현재 바로 빨리 많이 조금 직접 혹시 매우 너무 먼저 다시 계속 주로 특히 최근 요즘 올해 이번 내년 " +
    "작년 제도 제도가 방법 방법이 혜택 혜택을 도움 도움을 도움이 경우 상황 사용 사용을 작은 큰 새로운 좋은 높은 낮은 많은 적은 다른 또는 그리고 이런 그런 이 그 저런 같은 함께 모든 각종 여러 " +
    "a an the of to for in on at by and or with from is are be can could do does how what which where who when we our us i my me you your " +
    "any some there that this it its as into about get want need looking find like would should please"
  ).split(" "),
);

/** Whether a word says nothing about what is looked for. */
export function isEmptyWord(word: string): boolean {
  return EMPTY_WORDS.has(word);
}
