/** After this time an unanswered invitation expires. */
export const INVITATION_DAYS = 14;
/** Members, consultants and open invitations of one company. */
export const MOST_PEOPLE = 200;
/** Few, because mails go to addresses that did not ask for them. */
export const INVITATIONS_A_DAY = 30;
