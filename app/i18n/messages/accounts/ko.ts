import { accountKo } from "./account-ko.ts";
import { demoKo } from "./demo-ko.ts";
import { signInKo } from "./sign-in-ko.ts";

/** Texts of sign-in, account and demonstration pages in Korean. */
export const accountsKo = {
  roles: {
    visitor: "방문자",
    person: "로그인한 사람",
    owner: "소유자",
    editor: "편집자",
    viewer: "열람자",
    consultant: "위임받은 컨설턴트",
    centre_officer: "정책센터 담당자",
    ministry_officer: "과기정통부 담당자",
    decider: "결재자",
    expert: "전문가",
    member: "위원",
    ministry_respondent: "부처 의견 담당자",
    programme_manager: "사업 담당자",
    admin: "시스템 관리자",
  },
  refusals: {
    signIn: "로그인한 사람만 할 수 있습니다.",
    needsMember: "이 기업의 구성원이나 위임받은 컨설턴트만 할 수 있습니다.",
    needsEditor:
      "이 기업의 소유자, 편집자, 위임받은 컨설턴트만 할 수 있습니다. 필요하면 소유자에게 권한을 요청하십시오.",
    needsOwnerOrEditor:
      "이 기업의 소유자와 편집자만 할 수 있습니다. 필요하면 소유자에게 권한을 요청하십시오.",
    needsOwner: "이 기업의 소유자만 할 수 있습니다. 필요하면 소유자에게 요청하십시오.",
    needsOfficer: "기업 업무를 맡은 담당자만 할 수 있습니다.",
    needsCentre: "정책센터 담당자만 할 수 있습니다.",
    needsMinistry: "과학기술정보통신부 담당자만 할 수 있습니다.",
    needsDecider: "결재자만 할 수 있습니다.",
    needsRespondent: "의견을 요청받은 부처의 담당자만 할 수 있습니다.",
    needsExpert: "심사를 맡은 전문가만 할 수 있습니다.",
    needsStaff: "기관의 담당자만 볼 수 있습니다.",
  },
  signIn: signInKo,
  account: accountKo,
  demo: demoKo,
};
