import { t } from '@grafana/i18n';
import { rawValues } from 'components/rawValues';
import { type Ledger, LEDGER_OWNERS, type LedgerOwner } from 'domain/analysis/ledger';
import { formatDuration } from '../numbers';

/** What a part of the time is called. */
export function ownerTitle(owner: LedgerOwner): string {
  switch (owner) {
    case 'compaction':
      return t('ledger.compaction', 'Compaction');
    case 'model':
      return t('ledger.model', 'Model');
    case 'tool':
      return t('ledger.tool', 'Tools');
    case 'hook':
      return t('ledger.hook', 'Hooks');
    case 'retry':
      return t('ledger.retry', 'Failed requests');
    case 'wait':
      return t('ledger.wait', 'Waiting for a person');
    case 'unexplained':
      return t('ledger.unexplained', 'Not told');
    case 'idle':
      return t('ledger.idle', 'Between prompts');
  }
}

/** What has a part in the time, the largest first. */
export const partsOf = ({ parts }: Ledger): readonly LedgerOwner[] =>
  LEDGER_OWNERS.filter((owner) => parts[owner] > 0).sort((a, b) => parts[b] - parts[a]);

/** `41 %`; a part that rounds to nothing is `< 1 %`. */
export function shareText(ledger: Ledger, owner: LedgerOwner): string {
  const percent = ledger.wallMs > 0 ? (100 * ledger.parts[owner]) / ledger.wallMs : 0;
  return percent > 0 && percent < 1 ? '< 1 %' : `${Math.round(percent)} %`;
}

/** One line for each part, the largest first; how it is counted at the end. */
export function ledgerWords(ledger: Ledger): string {
  const lines = partsOf(ledger).map((owner) =>
    t('ledger.line', '{{title}}: {{duration}}, {{share}}', {
      title: ownerTitle(owner),
      duration: formatDuration(ledger.parts[owner]),
      share: shareText(ledger, owner),
      ...rawValues,
    })
  );
  return [...lines, t('ledger.note', 'Wall time; what ran at once counts once, work before waiting.')].join('\n');
}
