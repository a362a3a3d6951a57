import { t } from '@grafana/i18n';
import { REDACTED, promptOrigin } from 'domain/events/promptOrigin';
import type { EventOf } from 'domain/events/sessionEvent';
import type { Session } from 'domain/sessions/session';
import React from 'react';
import { Cost } from '../Figures/Cost';
import { LongText } from '../LongText/LongText';
import { formatCount } from '../numbers';
import { OriginBadge } from '../OriginBadge/OriginBadge';
import { stripAnsi } from '../TerminalText/parseAnsi';
import { Facts } from './Facts';

export interface PromptBodyProps {
  readonly session: Session;
  readonly event: EventOf<'user_prompt'>;
}

/** What was asked, by whom, and what came of it. */
export function PromptBody({ session, event }: PromptBodyProps) {
  const { prompt, promptLength, commandName } = event.fields;
  const turn = session.turnOfEvent.get(event.id);
  return (
    <>
      {prompt !== undefined && prompt !== REDACTED && (
        <LongText text={stripAnsi(prompt)} label={t('details.prompt', 'Prompt')} />
      )}
      <Facts
        facts={[
          {
            label: t('details.origin', 'Asked by'),
            value: <OriginBadge origin={promptOrigin(event)} />,
          },
          ...(commandName === undefined ? [] : [{ label: t('details.command-name', 'Command'), value: commandName }]),
          ...(promptLength === undefined
            ? []
            : [{ label: t('details.prompt-length', 'Characters'), value: formatCount(promptLength) }]),
          ...(turn === undefined
            ? []
            : [
                { label: t('details.requests', 'API requests'), value: formatCount(turn.totals.apiRequests) },
                { label: t('details.tools', 'Tool calls'), value: formatCount(turn.totals.toolDecisions) },
                {
                  label: t('details.turn-cost', 'Cost of the turn'),
                  value: (
                    <Cost amount={turn.totals.costNanoUsd} requestsWithoutCost={turn.totals.requestsWithoutCost} />
                  ),
                },
              ]),
        ]}
      />
    </>
  );
}
