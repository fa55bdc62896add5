/**
 * The two kinds of confirmation, with the same name everywhere: pages of applicants and staff, letters, certificates.
 */
export const kindWords = {
  ko: { holding: "보유·관리", developing: "연구개발" },
  en: { holding: "Holding", developing: "Developing" },
};
