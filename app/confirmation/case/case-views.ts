/** What a case in hand can be for whoever looks: the views of the queue, and the figures of the office overview. */
export const caseViews = ["mine", "unassigned", "waiting", "soon", "overdue"] as const;
export type CaseView = (typeof caseViews)[number];
