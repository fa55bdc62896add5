/** An invitation that nobody answers loses its force. */
export const INVITATION_DAYS = 14;
/** Members, consultants and open invitations of one company. */
export const MOST_PEOPLE = 200;
/** Mails are sent to addresses that did not ask for them, so not many. */
export const INVITATIONS_A_DAY = 30;
