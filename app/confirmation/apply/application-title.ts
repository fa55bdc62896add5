import type { Application } from "./application.ts";

/** What the pages of an application call it: in their headings, and in their titles with its reference once it has one. */
export function namedApplication({ id, title, reference }: Pick<Application, "id" | "title" | "reference">) {
  return { id, title, reference };
}

type OfApplication = { application: ReturnType<typeof namedApplication>; company: { name: string } };

/** For the title of a page about an application: which one, and whose. */
export function ofApplication(loaded: OfApplication | undefined): string | undefined {
  if (loaded === undefined) return undefined;
  const { title, reference } = loaded.application;
  return `${reference === null ? title : `${title} (${reference})`} · ${loaded.company.name}`;
}
