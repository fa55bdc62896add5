import { agencyEn, agencyKo } from "./agency/words.ts";
import { keysEn, keysKo } from "./keys/words.ts";
import { peopleEn, peopleKo } from "./members/words.ts";
import { numberEn, numberKo } from "./number/words.ts";

/** What happened, in a sentence each; who did it stands beside it. */
const eventsKo = {
  officer: "담당자",
  gone: "삭제된 계정",
  somebody: "누군가",
  companyCreated: "기업을 등록했습니다.",
  companyRenamed: "기업 이름을 고쳤습니다.",
  memberInvited: (role: string) => `${role} 역할로 사람을 초대했습니다.`,
  invitationRevoked: (role: string) => `${role} 역할의 초대를 취소했습니다.`,
  memberJoined: (role: string) => `초대를 수락하고 ${role} 역할을 맡았습니다.`,
  memberRoleChanged: (whom: string, from: string, to: string) =>
    `${whom} 님의 역할을 바꾸었습니다: ${from} → ${to}.`,
  memberRemoved: (whom: string) => `${whom} 님을 구성원에서 내보냈습니다.`,
  memberLeft: "기업에서 나갔습니다.",
  mandateAccepted: "컨설턴트 위임을 받았습니다.",
  mandateRevoked: (whom: string) => `${whom} 님의 위임을 거두었습니다.`,
  mandateReturned: "위임을 돌려주었습니다.",
  numberClaimed: (number: string) => `사업자등록번호 ${number}를 등록했습니다.`,
  numberClaimWithdrawn: (number: string) => `사업자등록번호 ${number}의 등록이 취소되었습니다.`,
  numberVerified: (number: string) => `사업자등록번호 ${number}를 확인했습니다.`,
  numberRefused: (number: string, reason: string) =>
    `사업자등록번호 ${number}를 확인하지 못했습니다. 이유: ${reason}`,
  numberEnded: (number: string) => `사업자등록번호 ${number}가 끝났습니다.`,
  numberTakenBack: (number: string, reason: string) =>
    `사업자등록번호 ${number}의 확인을 거두었습니다. 이유: ${reason}`,
  keyIssued: (name: string) => `API 키 ‘${name}’를 발급했습니다.`,
  keyRevoked: (name: string) => `API 키 ‘${name}’를 폐기했습니다.`,
  confirmationEntered: (technology: string, kind: string) =>
    `국가전략기술 확인을 입력했습니다: ${technology} (${kind})`,
  confirmationRevoked: (technology: string, kind: string, reason: string) =>
    `국가전략기술 확인을 취소했습니다: ${technology} (${kind}). 이유: ${reason}`,
  companyExported: "기업의 모든 자료를 내려받았습니다.",
  bookmarkAdded: "지원 기회를 저장했습니다.",
  bookmarkChanged: "저장한 지원 기회의 상태나 메모를 고쳤습니다.",
  bookmarkRemoved: "저장한 지원 기회를 목록에서 뺐습니다.",
  applicationStarted: "확인 신청서를 쓰기 시작했습니다.",
  applicationSubmitted: (reference: string) => `확인 신청서를 제출했습니다. 접수번호: ${reference}`,
  applicationWithdrawn: (reference: string) => `확인 신청을 취하했습니다. 접수번호: ${reference}`,
  supplementAnswered: (reference: string) => `보완 서류를 제출했습니다. 접수번호: ${reference}`,
  other: "기업 정보가 바뀌었습니다.",
};

const eventsEn: typeof eventsKo = {
  officer: "An officer",
  gone: "A deleted account",
  somebody: "somebody",
  companyCreated: "Added the company.",
  companyRenamed: "Corrected the names of the company.",
  memberInvited: (role) => `Invited somebody in the role ${role}.`,
  invitationRevoked: (role) => `Revoked an invitation in the role ${role}.`,
  memberJoined: (role) => `Accepted an invitation in the role ${role}.`,
  memberRoleChanged: (whom, from, to) => `Changed the role of ${whom} from ${from} to ${to}.`,
  memberRemoved: (whom) => `Removed ${whom} from the members.`,
  memberLeft: "Left the company.",
  mandateAccepted: "Accepted a consultant's mandate.",
  mandateRevoked: (whom) => `Revoked the mandate of ${whom}.`,
  mandateReturned: "Handed the mandate back.",
  numberClaimed: (number) => `Entered the business number ${number}.`,
  numberClaimWithdrawn: (number) => `Withdrew the business number ${number}.`,
  numberVerified: (number) => `Verified the business number ${number}.`,
  numberRefused: (number, reason) => `Could not verify the business number ${number}. Reason: ${reason}`,
  numberEnded: (number) => `The business number ${number} ended.`,
  numberTakenBack: (number, reason) =>
    `Took the verification of the business number ${number} back. Reason: ${reason}`,
  keyIssued: (name) => `Made the API key ‘${name}’.`,
  keyRevoked: (name) => `Revoked the API key ‘${name}’.`,
  confirmationEntered: (technology, kind) => `Entered a confirmation: ${technology} (${kind})`,
  confirmationRevoked: (technology, kind, reason) =>
    `Revoked a confirmation: ${technology} (${kind}). Reason: ${reason}`,
  companyExported: "Downloaded all data of the company.",
  bookmarkAdded: "Saved an opportunity.",
  bookmarkChanged: "Changed the state or note of a saved opportunity.",
  bookmarkRemoved: "Removed a saved opportunity.",
  applicationStarted: "Began an application for confirmation.",
  applicationSubmitted: (reference: string) => `Submitted application ${reference} for confirmation.`,
  applicationWithdrawn: (reference: string) => `Withdrew application ${reference}.`,
  supplementAnswered: (reference: string) => `Submitted the supplement to application ${reference}.`,
  other: "Changed the profile.",
};

const overviewKo = {
  roles: { owner: "소유자", editor: "편집자", viewer: "열람자", consultant: "컨설턴트" },
  roleHints: {
    owner: "모든 일을 합니다. 구성원과 위임, API 키를 관리하고 기업을 삭제할 수 있습니다.",
    editor: "기업 정보를 고치고, 사업자등록번호를 등록하고, 자료를 내려받습니다.",
    viewer: "기업 정보와 판정을 봅니다. 고칠 수는 없습니다.",
    consultant: "위임받은 동안 기업 정보를 고치고 판정을 봅니다.",
  },
  names: {
    name: "기업 이름",
    nameHint: "등기나 사업자등록증에 적힌 이름입니다. 아직 창업 전이면 쓰려는 이름을 적으십시오.",
    nameEn: "영문 이름",
    nameEnHint: "영어 화면에 보입니다.",
    missing: "기업 이름을 적으십시오.",
    tooLong: (most: number) => `이름은 ${most}자까지 적을 수 있습니다.`,
    unreadable: "이름에 쓸 수 없는 글자가 있습니다. 한 줄의 글로 적으십시오.",
  },
  create: {
    title: "기업 등록",
    lead: "이름만 적으면 시작할 수 있습니다. 등록하신 분이 기업의 소유자가 됩니다.",
    submit: "등록하고 기업 정보로 가기",
    tooMany: "한 사람이 등록할 수 있는 기업의 수를 넘었습니다. 쓰지 않는 기업을 먼저 삭제하십시오.",
    staleForm: "이 화면이 오래되었습니다. 적으신 내용은 그대로입니다. 다시 한번 보내십시오.",
    invitedTitle: "이미 등록된 기업입니까?",
    invited: "기업의 소유자에게 초대를 요청하십시오. 초대 메일의 링크로 들어오면 구성원이 됩니다.",
  },
  page: {
    ownRole: (role: string) => `내 역할: ${role}`,
    sample: "예시",
    verified: "사업자등록번호 확인됨",
    unverified: "사업자등록번호 미확인",
    actions: "이 기업에서 할 수 있는 일",
    links: {
      profile: { title: "기업 정보", text: "판정에 쓰이는 사실을 적고 고칩니다." },
      matches: { title: "맞는 지원 기회", text: "신청할 수 있는 지원 기회와 그 이유를 봅니다." },
      applications: { title: "확인 신청", text: "신청의 진행과 결과, 통보서와 확인서를 봅니다." },
      bookmarks: { title: "저장한 지원 기회", text: "기업이 함께 보는 지원 기회와 준비 상태입니다." },
      members: { title: "구성원과 위임", text: "함께 일할 사람을 초대하고 역할을 정합니다." },
      keys: { title: "API 키", text: "다른 시스템이 판정을 읽게 합니다." },
      export: { title: "자료 내려받기", text: "이 기업의 모든 자료를 JSON 파일로 받습니다." },
      leave: { title: "기업에서 나가기", text: "구성원에서 빠지거나 위임을 돌려줍니다." },
      delete: { title: "기업 삭제", text: "이 기업의 모든 자료를 지웁니다." },
    },
    renameTitle: "이름 고치기",
    rename: "이름 저장하기",
    events: "최근 이력",
    noEvents: "아직 이력이 없습니다.",
    eventsHint: "최근 20건을 보여 드립니다. 전체 이력은 내려받은 자료에 있습니다.",
  },
  done: {
    created: "기업을 등록했습니다.",
    renamed: "이름을 저장했습니다.",
    claimed: "사업자등록번호를 등록했습니다. 담당자가 확인합니다.",
    withdrawn: "등록을 취소했습니다.",
    joined: "이 기업의 구성원이 되셨습니다.",
  },
  leave: {
    title: "기업에서 나가기",
    lead: (company: string) => `‘${company}’에서 나가시면 기업 정보와 판정을 더는 볼 수 없습니다.`,
    consultantLead: (company: string) =>
      `‘${company}’에서 받은 위임을 돌려줍니다. 기업 정보와 판정을 더는 볼 수 없습니다.`,
    keeps: "그동안 하신 일은 기업의 이력에 남습니다. 다시 들어오려면 소유자의 초대가 필요합니다.",
    submit: "나가기",
    handBack: "위임 돌려주기",
    back: "나가지 않고 돌아가기",
    lastOwner: "마지막 소유자는 나갈 수 없습니다. 먼저 다른 구성원을 소유자로 정하거나, 기업을 삭제하십시오.",
    gone: "이미 이 기업에서 나가셨습니다.",
    left: "기업에서 나왔습니다.",
  },
  delete: {
    title: "기업 삭제",
    lead: (company: string) => `‘${company}’의 모든 자료를 지웁니다. 되돌릴 수 없습니다.`,
    erased:
      "기업 정보, 답변, 관심 목록, 사업자등록번호, 국가전략기술 확인 기록, API 키, 초대와 이력을 모두 지웁니다. 구성원의 계정은 남습니다.",
    exportFirst: "자료가 필요하면 먼저 내려받으십시오.",
    typed: "기업 이름",
    typedHint: (company: string) => `지우려면 ‘${company}’를 그대로 적으십시오.`,
    missing: "기업 이름을 적으십시오.",
    otherName: "적으신 이름이 기업 이름과 다릅니다. 위에 보이는 그대로 적으십시오.",
    hasApplications: "확인을 신청한 기록이 있는 기업은 삭제할 수 없습니다. 기업에서 나가실 수는 있습니다.",
    submit: "기업과 모든 자료 삭제하기",
    back: "삭제하지 않고 돌아가기",
    deleted: "기업을 삭제했습니다.",
  },
};

const overviewEn: typeof overviewKo = {
  roles: { owner: "Owner", editor: "Editor", viewer: "Viewer", consultant: "Consultant" },
  roleHints: {
    owner: "Does everything: manages members, mandates and API keys, and may delete the company.",
    editor: "Edits the profile, enters the business number and downloads the company's data.",
    viewer: "Sees profile and verdicts and changes nothing.",
    consultant: "Edits the profile and sees verdicts for as long as the mandate lasts.",
  },
  names: {
    name: "Company name",
    nameHint: "As it stands in the register. Before founding, the name that you have in mind.",
    nameEn: "English name",
    nameEnHint: "Shown on English pages.",
    missing: "Enter the name of the company.",
    tooLong: (most) => `A name has at most ${most} characters.`,
    unreadable: "The name contains characters that cannot be used. Enter one line of text.",
  },
  create: {
    title: "Add a company",
    lead: "A name is enough to begin. Whoever adds a company owns it here.",
    submit: "Add it and go on to its profile",
    tooMany: "You have added as many companies as one person may. Delete one that you do not use first.",
    staleForm: "This page had grown old. What you typed is kept; send it once more.",
    invitedTitle: "Is your company here already?",
    invited: "Ask one of its owners to invite you. The link in the mail makes you a member.",
  },
  page: {
    ownRole: (role) => `Your role: ${role}`,
    sample: "Sample",
    verified: "Business number verified",
    unverified: "Business number not verified",
    actions: "What you can do here",
    links: {
      profile: { title: "Profile", text: "Enter and correct the facts that verdicts rest on." },
      matches: { title: "Matches", text: "See which opportunities are open to the company, and why." },
      applications: {
        title: "Applications for confirmation",
        text: "Where each application stands, and its result, letters and certificate.",
      },
      bookmarks: {
        title: "Saved opportunities",
        text: "What the company follows together, and how far it is.",
      },
      members: { title: "Members and mandates", text: "Invite people and decide what they may do." },
      keys: { title: "API keys", text: "Let another system read the verdicts." },
      export: { title: "Download everything", text: "All that Naru keeps of this company, as a JSON file." },
      leave: { title: "Leave the company", text: "End your membership, or hand your mandate back." },
      delete: { title: "Delete the company", text: "Erase everything that Naru keeps of it." },
    },
    renameTitle: "Correct the names",
    rename: "Save the names",
    events: "Latest events",
    noEvents: "Nothing has happened yet.",
    eventsHint: "The latest 20. The download has all of them.",
  },
  done: {
    created: "The company has been added.",
    renamed: "The names have been saved.",
    claimed: "The business number has been entered. An officer checks it.",
    withdrawn: "The claim has been withdrawn.",
    joined: "You now act for this company.",
  },
  leave: {
    title: "Leave the company",
    lead: (company) => `Once you leave ‘${company}’, you no longer see its profile and verdicts.`,
    consultantLead: (company) =>
      `You hand the mandate of ‘${company}’ back and no longer see its profile and verdicts.`,
    keeps: "What you did stays in the company's events. To come back you need an owner's invitation.",
    submit: "Leave",
    handBack: "Hand the mandate back",
    back: "Stay and go back",
    lastOwner: "The last owner cannot leave. Make another member an owner first, or delete the company.",
    gone: "You have left this company already.",
    left: "You have left the company.",
  },
  delete: {
    title: "Delete the company",
    lead: (company) => `This erases everything that Naru keeps of ‘${company}’. It cannot be undone.`,
    erased:
      "Profile, answers, bookmarks, business numbers, records of confirmations, API keys, invitations and events are erased. The members keep their accounts.",
    exportFirst: "Download the data first if you need them.",
    typed: "Company name",
    typedHint: (company) => `To delete it, type ‘${company}’ exactly.`,
    missing: "Type the name of the company.",
    otherName: "This is not the name of the company. Type it exactly as it stands above.",
    hasApplications: "A company that has applied for confirmation cannot be deleted. You can leave it.",
    submit: "Delete the company and all its data",
    back: "Keep it and go back",
    deleted: "The company has been deleted.",
  },
};

/** The words of company pages, and of the officers' pages about companies. */
const companiesKo = {
  ...overviewKo,
  ...peopleKo,
  ...numberKo,
  keys: keysKo,
  events: eventsKo,
  agency: agencyKo,
};

/** The words of company pages, and of the officers' pages about companies. */
const companiesEn: typeof companiesKo = {
  ...overviewEn,
  ...peopleEn,
  ...numberEn,
  keys: keysEn,
  events: eventsEn,
  agency: agencyEn,
};

export const companiesWords = { ko: companiesKo, en: companiesEn };
export type CompaniesWords = typeof companiesKo;
