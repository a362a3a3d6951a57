import type { Privacy } from 'domain/privacy/privacy';
import { maskSecretsHere } from 'domain/privacy/secrets';
import { hideTextsHere } from 'infra/hiddenTexts';
import { mayReadTexts } from 'infra/permissions';

/** Has the app keep from this person's screen what the settings say; before anything is read or drawn. */
export function applyPrivacy({ text, maskSecrets }: Privacy): void {
  hideTextsHere(text === 'permitted' && !mayReadTexts());
  maskSecretsHere(maskSecrets);
}
