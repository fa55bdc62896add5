/** What is used besides the profile: answers of an application, and the viewer as the contact. */
export type Extras = { applicationId: number | null; isContact: boolean };

/** Out of the query of the page, or the form that is sent. */
export function readExtras(sent: { get: (name: string) => unknown }): Extras {
  const id = Number(sent.get("application") ?? "");
  return {
    applicationId: Number.isSafeInteger(id) && id > 0 ? id : null,
    isContact: sent.get("contact") === "1",
  };
}
