import { t } from '@grafana/i18n';
import { Checkbox, RadioButtonGroup } from '@grafana/ui';
import { rawValues } from 'components/rawValues';
import type { AxisChoices } from 'domain/timeline/choices';
import { lengthOf } from 'domain/timeline/compressedAxis';
import type { AxisBreak } from 'domain/timeline/timeAxis';
import { durationMs } from 'domain/units';
import React from 'react';
import { formatDuration } from '../../numbers';
import { ViewSection } from './ViewSection';

export interface TimeSectionProps {
  readonly axis: AxisChoices;
  /** What there is to shorten. */
  readonly breaks: readonly AxisBreak[];
  readonly onChange: (axis: AxisChoices) => void;
}

/** How time is drawn: idle stretches in full or shortened, times since the start or of the clock. */
export function TimeSection({ axis, breaks, onChange }: TimeSectionProps) {
  const name = t('timeline.time.clock', 'Times');
  return (
    <ViewSection title={t('timeline.time.title', 'Time')}>
      <Checkbox
        label={t('timeline.time.idle', 'Shorten idle time (G)')}
        description={idleWords(breaks)}
        value={axis.isIdleCompressed}
        disabled={breaks.length === 0}
        onChange={() => onChange({ ...axis, isIdleCompressed: !axis.isIdleCompressed })}
      />
      <RadioButtonGroup
        size="sm"
        aria-label={name}
        options={[
          { value: 'relative' as const, label: t('timeline.time.relative', 'Since start') },
          {
            value: 'wall' as const,
            label: t('timeline.time.wall', 'Clock'),
            description: t('timeline.time.key', 'Key T'),
          },
        ]}
        value={axis.clock}
        onChange={(clock) => onChange({ ...axis, clock })}
      />
    </ViewSection>
  );
}

/** How much there is to shorten, or why nothing. */
function idleWords(breaks: readonly AxisBreak[]): string {
  return breaks.length === 0
    ? t('timeline.time.no-breaks', 'This session has no long stretch without events.')
    : t('timeline.time.breaks', '{{count}} breaks, {{duration}}', {
        count: breaks.length,
        duration: formatDuration(durationMs(lengthOf(breaks))),
        ...rawValues,
      });
}
