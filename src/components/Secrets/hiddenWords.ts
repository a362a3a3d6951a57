import { t } from '@grafana/i18n';

/** Why a text is not there. Whether the client logs it cannot be told from what is read for this person. */
export const hiddenWords = (): string =>
  t('privacy.hidden-here', 'The app is set to show texts to those permitted only, and you are not.');
