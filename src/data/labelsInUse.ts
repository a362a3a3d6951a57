import { DEFAULT_LABEL_MEANINGS, type LabelMeanings } from 'domain/settings/labelMeanings';

/** Nobody changes the settings without loading the page anew. */
let meanings: LabelMeanings = DEFAULT_LABEL_MEANINGS;

/** Which fields mean the user, the team, the project and the repository from now on; called once, before any question. */
export function putLabelsInUse(labels: LabelMeanings): void {
  meanings = labels;
}

export const labelMeanings = (): LabelMeanings => meanings;
