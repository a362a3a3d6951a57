import { t } from '@grafana/i18n';
import type { Turn } from 'domain/sessions/session';

/** What a turn is called: what was asked, or that nothing had been yet. */
export const turnTitle = ({ origin, title }: Pick<Turn, 'origin' | 'title'>): string =>
  origin === 'startup' ? t('turns.startup', 'Before the first prompt') : title;
