import { t } from '@grafana/i18n';
import type { EventOf } from 'domain/events/sessionEvent';
import React from 'react';
import { Duration } from '../Figures/Duration';
import { formatBytes } from '../numbers';
import { TerminalText } from '../TerminalText/TerminalText';
import { type Fact, Facts } from './Facts';
import { ToolInput } from './ToolInput';

/** What a tool did, whether it worked, and how much came back. */
export function ResultBody({ event }: { readonly event: EventOf<'tool_result'> }) {
  const { fields } = event;
  return (
    <>
      <Facts facts={resultFacts(fields)} />
      {fields.error !== undefined && <TerminalText text={fields.error} label={t('details.error', 'Error')} />}
      <ToolInput input={fields.toolInput} parameters={fields.toolParameters} />
    </>
  );
}

function resultFacts(fields: EventOf<'tool_result'>['fields']): Fact[] {
  const { toolName, success, durationMs, errorType, toolResultBytes } = fields;
  return [
    { label: t('details.tool', 'Tool'), value: toolName ?? '–' },
    outcomeFact(success),
    ...(durationMs === undefined
      ? []
      : [{ label: t('details.ran', 'Ran for'), value: <Duration duration={durationMs} /> }]),
    ...(errorType === undefined ? [] : [{ label: t('details.error-type', 'Kind of error'), value: errorType }]),
    ...(toolResultBytes === undefined
      ? []
      : [{ label: t('details.result-size', 'Result'), value: formatBytes(toolResultBytes) }]),
  ];
}

function outcomeFact(success: boolean | undefined): Fact {
  const label = t('details.outcome', 'Outcome');
  if (success === undefined) {
    return { label, value: t('details.outcome-unknown', 'not said') };
  }
  return success
    ? { label, value: t('details.succeeded', 'succeeded'), tone: 'good' }
    : { label, value: t('details.failed', 'failed'), tone: 'bad' };
}
