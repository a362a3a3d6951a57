import { t } from '@grafana/i18n';
import type { TimeSplit } from 'domain/usage/timeSplit';
import React from 'react';
import { FieldList } from '../EventDetails/FieldList';
import { Section } from '../EventDetails/Section';
import { Duration } from '../Figures/Duration';
import { TimeSplitBar } from '../TurnList/TimeSplitBar';

/** Where the time of an area went. */
export function AreaTime({ time }: { readonly time: TimeSplit }) {
  return (
    <Section title={t('area.time', 'Time (sums)')}>
      <TimeSplitBar split={time} />
      <FieldList
        items={[
          { label: t('turns.model', 'Model'), value: <Duration duration={time.modelMs} /> },
          { label: t('turns.tools', 'Tools'), value: <Duration duration={time.toolMs} /> },
          { label: t('turns.waiting', 'Waiting for you'), value: <Duration duration={time.waitMs} /> },
          { label: t('turns.other', 'Other'), value: <Duration duration={time.otherMs} /> },
        ]}
      />
    </Section>
  );
}
