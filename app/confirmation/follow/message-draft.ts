/** The form of a message to the agency, as its draft names it. Apart from the view, which the browser must not load. */
export const MESSAGE_DRAFT = "message";
