import { accountEn } from "./account-en.ts";
import { demoEn } from "./demo-en.ts";
import type { accountsKo } from "./ko.ts";
import { signInEn } from "./sign-in-en.ts";

/** Texts of sign-in, account and demonstration pages in English. */
export const accountsEn: typeof accountsKo = {
  roles: {
    visitor: "visitor",
    person: "signed-in person",
    owner: "owner",
    editor: "editor",
    viewer: "viewer",
    consultant: "mandated consultant",
    centre_officer: "centre officer",
    ministry_officer: "ministry officer",
    decider: "decider",
    expert: "expert",
    member: "committee member",
    ministry_respondent: "ministry respondent",
    programme_manager: "programme manager",
    admin: "system administrator",
  },
  refusals: {
    signIn: "Only somebody who is signed in may do this.",
    needsMember: "Only members of this company and its mandated consultants may do this.",
    needsEditor:
      "Only owners, editors and mandated consultants of this company may do this. Ask an owner if you need to.",
    needsOwnerOrEditor: "Only owners and editors of this company may do this. Ask an owner if you need to.",
    needsOwner: "Only owners of this company may do this. Ask one of them if it is needed.",
    needsOfficer: "Only officers who deal with companies may do this.",
    needsCentre: "Only officers of the policy centre may do this.",
    needsMinistry: "Only officers of the ministry may do this.",
    needsDecider: "Only a decider may do this.",
    needsRespondent: "Only staff of the ministry that was asked may do this.",
    needsExpert: "Only the expert who was asked to review may do this.",
    needsStaff: "Only staff of the agencies may see this.",
  },
  signIn: signInEn,
  account: accountEn,
  demo: demoEn,
};
