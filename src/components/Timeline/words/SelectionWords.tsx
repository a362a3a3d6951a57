import { t } from '@grafana/i18n';
import { rawValues } from 'components/rawValues';
import type { Interval, Session } from 'domain/sessions/session';
import { elapsedMs } from 'domain/units';
import React, { useState } from 'react';
import { formatDuration } from '../../numbers';
import { describeSelection } from './describeSelection';

export interface SelectionWordsProps {
  readonly session: Session;
  readonly selectedEventId: string | undefined;
  readonly area: Interval | undefined;
}

/** A grid tells a screen reader itself which of its rows is the active one. */
const isSpokenByGrid = (): boolean => document.activeElement?.getAttribute('role') === 'grid';

/** Says what was selected or marked, once: the only such region of the page. */
export function SelectionWords({ session, selectedEventId, area }: SelectionWordsProps) {
  const [said, setSaid] = useState({ eventId: selectedEventId, isByGrid: false });
  if (said.eventId !== selectedEventId) {
    setSaid({ eventId: selectedEventId, isByGrid: isSpokenByGrid() });
  }
  return (
    <div className="sr-only" aria-live="polite">
      <div>{!said.isByGrid && describeSelection(session, selectedEventId)}</div>
      <div>{area && areaWords(area)}</div>
    </div>
  );
}

function areaWords({ startMs, endMs }: Interval): string {
  return t('timeline.area.marked', 'Marked: {{duration}}', {
    duration: formatDuration(elapsedMs(startMs, endMs)),
    ...rawValues,
  });
}
