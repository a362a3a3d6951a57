/** Height of a row of one line, in CSS pixels: virtual lists need it as a number. */
export const ROW_HEIGHT = 32;
/** Rows drawn above and below those in view, so that fast scrolling shows no blanks. */
export const OVERSCAN_ROWS = 12;
