const bookmarksKo = {
  personal: {
    title: "내가 저장한 지원 기회",
    lead: "나만 볼 수 있습니다. 기업의 구성원과 함께 볼 지원 기회는 기업에 저장하십시오.",
  },
  company: {
    title: "기업이 저장한 지원 기회",
    lead: (company: string) => `‘${company}’의 구성원과 위임받은 컨설턴트가 함께 봅니다.`,
    mayNot: "이 목록은 소유자, 편집자 또는 위임받은 컨설턴트가 고칠 수 있습니다.",
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
  list: "저장한 지원 기회 목록",
  filter: "상태로 거르기",
  none: "저장한 지원 기회가 없습니다. 지원 기회 목록이나 상세 화면에서 저장하실 수 있습니다.",
  noneOf: (state: string) => `‘${state}’ 상태로 저장한 지원 기회가 없습니다.`,
  toSearch: "지원 기회 찾기",
  pages: "저장한 지원 기회의 쪽 이동",
  closed: "마감되었습니다.",
  vanished: "원문 공고가 목록에서 없어졌습니다. 입력하신 상태와 메모만 남아 있습니다.",
  changedBy: (when: string, who: string) => `${when}에 ${who} 님이 고침`,
  changed: (when: string) => `${when}에 고침`,
  edit: "상태와 메모 고치기",
  state: "상태",
  note: "메모",
  noteHint: (most: string) => `${most}자까지 입력할 수 있습니다.`,
  save: "저장하기",
  remove: "목록에서 빼기",
  removeOf: (title: string) => `‘${title}’ 목록에서 빼기`,
  done: {
    saved: "고친 것을 저장했습니다.",
    removed: "목록에서 뺐습니다.",
    gone: "그사이 목록에서 빠진 항목입니다.",
  },
  problems: {
    state: "상태를 선택하십시오.",
    tooLong: (most: number) => `메모는 ${most}자까지 입력할 수 있습니다.`,
    unreadable: "메모에 쓸 수 없는 글자가 있습니다. 그 글자를 지우고 다시 저장하십시오.",
  },
  otherCompany: (company: string, active: string) =>
    `‘${company}’의 화면에서 누르셨습니다. 지금은 ‘${active}’의 화면이므로 저장하지 않았습니다. 기업을 다시 선택한 뒤 저장하십시오.`,
  refused: {
    gone: "지원 기회를 찾을 수 없습니다.",
    tooMany: "저장할 수 있는 수를 넘었습니다. 지난 지원 기회를 목록에서 빼고 다시 저장하십시오.",
  },
};

const bookmarksEn: typeof bookmarksKo = {
  personal: {
    title: "Saved for me",
    lead: "Only you can see these. To share an opportunity with your company, save it for the company.",
  },
  company: {
    title: "Saved for the company",
    lead: (company) => `Shared by the members of ${company} and its consultants with a mandate.`,
    mayNot: "Owners, editors and consultants with a mandate can change this list.",
    link: "Saved for the company",
  },
  states: {
    looking: "Looking into it",
    preparing: "Preparing",
    applied: "Applied",
    won: "Selected",
    lost: "Not selected",
  },
  all: "All",
  list: "List of saved opportunities",
  filter: "Filter by state",
  none: "Nothing is saved yet. Save an opportunity from its card or page.",
  noneOf: (state) => `Nothing is saved as “${state}”.`,
  toSearch: "Find opportunities",
  pages: "Pages of saved opportunities",
  closed: "Closed.",
  vanished: "The notice is no longer listed. Only the state and note are left.",
  changedBy: (when, who) => `Changed ${when} by ${who}`,
  changed: (when) => `Changed ${when}`,
  edit: "Change state and note",
  state: "State",
  note: "Note",
  noteHint: (most) => `Up to ${most} characters.`,
  save: "Save",
  remove: "Remove",
  removeOf: (title) => `Remove “${title}”`,
  done: {
    saved: "Saved.",
    removed: "Removed from the list.",
    gone: "That entry has already been removed.",
  },
  problems: {
    state: "Choose a state.",
    tooLong: (most) => `A note can have up to ${most} characters.`,
    unreadable: "The note contains characters that cannot be saved. Delete them, then save again.",
  },
  otherCompany: (company, active) =>
    `This page was opened for ${company}, but you are now viewing ${active}. Nothing was saved. Choose the company again, then save.`,
  refused: {
    gone: "This opportunity no longer exists.",
    tooMany: "You have reached the limit of saved opportunities. Remove old ones, then save again.",
  },
};

export const bookmarksWords = { ko: bookmarksKo, en: bookmarksEn };
export type BookmarksWords = typeof bookmarksKo;
