/** How long an uploaded form is kept. */
export const keptHours = 24;
