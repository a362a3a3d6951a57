import { t } from '@grafana/i18n';
import { Badge } from '@grafana/ui';
import type { Turn } from 'domain/sessions/session';
import React from 'react';

/** Who asked: a person, the machine itself, or a slash command. Nothing for what came before the first prompt. */
export function OriginBadge({ origin }: { readonly origin: Turn['origin'] }) {
  switch (origin) {
    case 'human':
      return <Badge color="blue" icon="user" text={t('origin.human', 'Human')} />;
    case 'machine':
      return <Badge color="darkgrey" icon="cog" text={t('origin.machine', 'Machine')} />;
    case 'command':
      return <Badge color="darkgrey" icon="keyboard" text={t('origin.command', 'Command')} />;
    default:
      return <Badge color="darkgrey" icon="power" text={t('origin.startup', 'Start-up')} />;
  }
}
