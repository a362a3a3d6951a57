let areHidden = false;

/** Says once, before any page is made, whether this person sees lengths in place of texts. */
export function hideTextsHere(isHidden: boolean): void {
  areHidden = isHidden;
}

/** Does this person see lengths in place of texts? Rows have none from where they are read: see `data/logsSource`. */
export const areTextsHidden = (): boolean => areHidden;
