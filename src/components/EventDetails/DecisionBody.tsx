import { t } from '@grafana/i18n';
import type { EventOf } from 'domain/events/sessionEvent';
import type { Session } from 'domain/sessions/session';
import { elapsedMs } from 'domain/units';
import React from 'react';
import { Duration } from '../Figures/Duration';
import { type Fact, Facts } from './Facts';
import { Note } from './Notes';
import { ToolInput } from './ToolInput';
import { decisionWords } from './decisionWords';

export interface DecisionBodyProps {
  readonly session: Session;
  readonly event: EventOf<'tool_decision'>;
}

/** Whether a tool was let run, who decided, and how long the decision was waited for. */
export function DecisionBody({ session, event }: DecisionBodyProps) {
  const { toolName, decision, source, permissionMode, toolParameters } = event.fields;
  const call = session.callsOfEvent.get(event.id)?.find((candidate) => candidate.decision?.id === event.id);
  const wait = call?.wait;
  const facts: Fact[] = [
    { label: t('details.tool', 'Tool'), value: toolName ?? '–' },
    { label: t('details.decision', 'Decision'), value: decision ?? '–', tone: decision === 'reject' ? 'bad' : 'good' },
    ...(permissionMode === undefined
      ? []
      : [{ label: t('details.permission-mode', 'Permission mode'), value: permissionMode }]),
    ...(wait === undefined
      ? []
      : [
          {
            label: t('details.wait', 'Waited, at most'),
            value: <Duration duration={elapsedMs(wait.startMs, wait.endMs)} />,
          },
        ]),
  ];
  return (
    <>
      <Facts facts={facts} />
      {source !== undefined && <Note isInfo>{decisionWords(source)}</Note>}
      <ToolInput input={call?.result?.fields.toolInput} parameters={toolParameters} />
    </>
  );
}
