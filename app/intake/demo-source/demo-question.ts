/** What the local source is asked, and when. */
export type DemoQuestion = {
  /** Of the local source itself: its documents are there. */
  origin: string;
  path: string;
  query: URLSearchParams;
  /** The week in which it is asked: all days count from here. */
  monday: string;
};

/** An answer as a source sends it: an object for JSON, a text for XML. */
export type DemoAnswer = object | string;
