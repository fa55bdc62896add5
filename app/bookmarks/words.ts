const bookmarksKo = {
  own: {
    title: "내가 저장한 지원 기회",
    lead: "나만 봅니다. 기업의 구성원과 함께 볼 것은 기업에 저장하십시오.",
  },
  company: {
    title: "기업이 저장한 지원 기회",
    lead: (company: string) => `‘${company}’의 구성원과 위임받은 컨설턴트가 함께 봅니다.`,
    mayNot: "이 목록은 소유자와 편집자, 위임받은 컨설턴트가 고칩니다.",
    link: "기업이 저장한 지원 기회",
  },
  states: {
    looking: "살펴보는 중",
    preparing: "준비 중",
    applied: "신청함",
    won: "선정됨",
    lost: "선정되지 않음",
  },
  all: "모두",
  list: "저장한 지원 기회의 목록",
  filter: "상태로 거르기",
  none: "저장한 지원 기회가 없습니다. 지원 기회의 카드나 화면에서 저장하실 수 있습니다.",
  noneOf: (state: string) => `‘${state}’ 상태로 저장한 지원 기회가 없습니다.`,
  toSearch: "지원 기회 찾기",
  pages: "저장한 지원 기회의 쪽",
  closed: "마감되었습니다.",
  vanished: "원문 공고가 목록에서 없어졌습니다. 적어 두신 것만 남아 있습니다.",
  changedBy: (when: string, who: string) => `${when}에 ${who} 님이 고침`,
  changed: (when: string) => `${when}에 고침`,
  edit: "상태와 메모 고치기",
  state: "상태",
  note: "메모",
  noteHint: (most: string) => `${most}자까지 적을 수 있습니다.`,
  save: "저장하기",
  remove: "목록에서 빼기",
  removeOf: (title: string) => `‘${title}’ 목록에서 빼기`,
  done: {
    saved: "고친 것을 저장했습니다.",
    removed: "목록에서 뺐습니다.",
    gone: "그사이 목록에서 빠진 항목입니다.",
  },
  problems: {
    state: "상태를 하나 고르십시오.",
    tooLong: (most: number) => `메모는 ${most}자까지 적을 수 있습니다.`,
    unreadable: "메모에 쓸 수 없는 글자가 있습니다. 그 글자를 지우고 다시 저장하십시오.",
  },
  otherCompany: (company: string, active: string) =>
    `‘${company}’의 화면에서 누르신 것입니다. 지금은 ‘${active}’의 화면이므로 저장하지 않았습니다. 기업을 다시 고른 뒤 저장하십시오.`,
  refused: {
    gone: "그런 지원 기회가 없습니다.",
    tooMany: "저장할 수 있는 수를 넘었습니다. 지난 것을 목록에서 빼고 다시 저장하십시오.",
  },
};

const bookmarksEn: typeof bookmarksKo = {
  own: {
    title: "Saved for me",
    lead: "Only you see these. Save for the company what its members should see, too.",
  },
  company: {
    title: "Saved for the company",
    lead: (company) => `Members and mandated consultants of ${company} share this list.`,
    mayNot: "Owners, editors and mandated consultants keep this list.",
    link: "Saved for the company",
  },
  states: {
    looking: "Looking into it",
    preparing: "Preparing",
    applied: "Applied",
    won: "Won",
    lost: "Not won",
  },
  all: "All",
  list: "List of saved opportunities",
  filter: "Filter by state",
  none: "Nothing is saved yet. Save an opportunity from its card or page.",
  noneOf: (state) => `Nothing is saved as “${state}”.`,
  toSearch: "Find opportunities",
  pages: "Pages of saved opportunities",
  closed: "It has closed.",
  vanished: "The notice is no longer listed. Only your notes are left.",
  changedBy: (when, who) => `Changed ${when} by ${who}`,
  changed: (when) => `Changed ${when}`,
  edit: "Change state and note",
  state: "State",
  note: "Note",
  noteHint: (most) => `At most ${most} characters.`,
  save: "Save",
  remove: "Remove",
  removeOf: (title) => `Remove “${title}”`,
  done: {
    saved: "Saved.",
    removed: "Removed from the list.",
    gone: "That entry has been removed meanwhile.",
  },
  problems: {
    state: "Choose a state.",
    tooLong: (most) => `A note has at most ${most} characters.`,
    unreadable: "The note has characters that cannot be kept. Delete them, then save again.",
  },
  otherCompany: (company, active) =>
    `This page was opened for ${company}, but you are now looking at ${active}. Nothing was saved. Choose the company again, then save.`,
  refused: {
    gone: "There is no such opportunity.",
    tooMany: "You have reached the limit of saved opportunities. Remove old ones, then save again.",
  },
};

export const bookmarksWords = { ko: bookmarksKo, en: bookmarksEn };
export type BookmarksWords = typeof bookmarksKo;
