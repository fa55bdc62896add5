type Counts = Readonly<Record<"listed" | "created" | "changed" | "vanished" | "refused", string>>;

const sourcesKo = {
  title: "공고 출처",
  lead: "공고를 자동으로 가져오는 출처와 마지막으로 가져온 결과입니다. 출처마다 정해진 시각에 가져옵니다.",
  localTitle: "시연용 공고를 가져옵니다",
  local: "실제 출처에 묻지 않고, 실제 출처와 같은 형식으로 지어낸 예시 공고를 이 컴퓨터 안에서 가져옵니다.",
  table: "출처별 상태",
  columns: { source: "출처", state: "상태", last: "마지막 실행", next: "다음 실행" },
  resting: "쉬는 중",
  noKey: (name: string) => `인증키(${name})가 설정되어 있지 않습니다.`,
  notNamed: "가져올 출처(NARU_SOURCES)로 지정되어 있지 않습니다.",
  failing: "실패",
  failure: (words: string, since: string) => `${words}. ${since}부터 가져오지 못하고 있습니다.`,
  waiting: "첫 실행 전",
  fine: "정상",
  running: "가져오는 중",
  progress: (pages: string) => `${pages}쪽까지 가져왔습니다.`,
  never: "없음",
  noNext: "없음",
  counts: ({ listed, created, changed, vanished, refused }: Counts) =>
    `목록 ${listed}건: 새 공고 ${created}건, 변경 ${changed}건, 목록에서 사라짐 ${vanished}건, 읽지 못함 ${refused}건`,
  refusal: (reason: string) => `읽지 못한 첫 공고: ${reason}`,
  documents: (parts: string) => `첨부 문서: ${parts}`,
  document: {
    text: (count: string) => `읽음 ${count}건`,
    waiting: (count: string) => `대기 ${count}건`,
    scan: (count: string) => `글자 없는 스캔 ${count}건`,
    locked: (count: string) => `암호 ${count}건`,
    too_large: (count: string) => `너무 큼 ${count}건`,
    unreadable: (count: string) => `읽을 수 없음 ${count}건`,
    gone: (count: string) => `서버에 없음 ${count}건`,
  },
};

const sourcesEn: typeof sourcesKo = {
  title: "Sources of notices",
  lead: "Where notices come from by themselves, and how the last run went. Each source is asked at times of its own.",
  localTitle: "These are sample notices",
  local:
    "No real source is asked. Invented notices in the form of each source come from this machine, marked as samples.",
  table: "State of each source",
  columns: { source: "Source", state: "State", last: "Last run", next: "Next run" },
  resting: "Resting",
  noKey: (name) => `Its key (${name}) is not set.`,
  notNamed: "NARU_SOURCES does not name it.",
  failing: "Failing",
  failure: (words, since) => `${words} Nothing has come from it since ${since}.`,
  waiting: "Not asked yet",
  fine: "Working",
  running: "Coming in",
  progress: (pages) => `Pages so far: ${pages}`,
  never: "None",
  noNext: "None",
  counts: ({ listed, created, changed, vanished, refused }) =>
    `${listed} listed: ${created} new, ${changed} changed, ${vanished} no longer listed, ${refused} not readable`,
  refusal: (reason) => `First notice that could not be read: ${reason}`,
  documents: (parts) => `Attached documents: ${parts}`,
  document: {
    text: (count) => `${count} read`,
    waiting: (count) => `${count} waiting`,
    scan: (count) => `${count} scanned without text`,
    locked: (count) => `${count} locked`,
    too_large: (count) => `${count} too large`,
    unreadable: (count) => `${count} unreadable`,
    gone: (count) => `${count} no longer there`,
  },
};

export const sourcesWords = { ko: sourcesKo, en: sourcesEn };
