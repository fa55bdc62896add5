const ko = {
  save: "임시저장",
  saved: (time: string) => `임시저장됨 ${time}`,
  opened: (at: string) => `${at}에 임시저장한 내용입니다`,
  kept: (days: number) => `본인에게만 보이고, 마지막으로 저장한 날부터 ${days}일 동안 보관합니다.`,
  discard: "임시저장 내용 버리기",
  problems: {
    elsewhere:
      "다른 창에서 이 양식을 임시저장하여 이 창의 내용은 저장하지 않았습니다. 이 창의 내용을 남기려면 ‘임시저장’을 누르십시오.",
    notNow: "지금은 보낼 수 없는 양식이라 임시저장하지 못했습니다. 내용을 다른 곳에 옮겨 두십시오.",
    tooLong: "내용이 너무 길어 임시저장하지 못했습니다.",
    signedOut: "로그인이 끝나 임시저장하지 못했습니다. 새 창에서 로그인한 뒤 ‘임시저장’을 누르십시오.",
    failed: "임시저장하지 못했습니다. 연결을 확인하십시오. 잠시 뒤 다시 시도합니다.",
  },
};

const en: typeof ko = {
  save: "Save draft",
  saved: (time) => `Draft saved at ${time}`,
  opened: (at) => `This is your draft, saved ${at}`,
  kept: (days) => `Only you can see it. It is kept for ${days} days after you last saved it.`,
  discard: "Discard the draft",
  problems: {
    elsewhere:
      "The draft was saved in another window since, so this window's text was not saved. To keep this window's text instead, press ‘Save draft’.",
    notNow: "This form cannot be sent now, so the draft was not saved. Copy your text to another place.",
    tooLong: "The text is too long to be saved as a draft.",
    signedOut:
      "Your session has ended, so the draft was not saved. Sign in in a new window, then press ‘Save draft’.",
    failed: "The draft could not be saved. Check your connection; we will try again shortly.",
  },
};

export const draftWords = { ko, en };
