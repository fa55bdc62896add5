/** The two kinds of confirmation, by one name wherever they stand: pages of applicants and of staff, letters, certificates. */
export const kindWords = {
  ko: { holding: "보유·관리", developing: "연구개발" },
  en: { holding: "Holding", developing: "Developing" },
};
