import { css } from '@emotion/css';
import type { GrafanaTheme2, SelectableValue } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, Checkbox, RadioButtonGroup, useStyles2 } from '@grafana/ui';
import { collapseAll, expandAll, showAll } from 'domain/timeline/chooseLanes';
import type { LaneChoices, LaneOrder } from 'domain/timeline/laneChoices';
import React from 'react';
import { ViewSection } from './ViewSection';

export interface LaneSettingsProps {
  readonly choices: LaneChoices;
  /** Of all lanes, the main conversation's too. */
  readonly agentIds: readonly string[];
  readonly onChange: (choices: LaneChoices) => void;
}

const orders = (): Array<SelectableValue<LaneOrder> & { value: LaneOrder }> => [
  { value: 'start', label: t('timeline.lanes.by-start', 'Start') },
  { value: 'cost', label: t('timeline.lanes.by-cost', 'Cost') },
  { value: 'duration', label: t('timeline.lanes.by-duration', 'Duration') },
];

/** The order of the lanes, and what is done to all of them; of one lane alone there is nothing to order. */
export function LaneSettings({ choices, agentIds, onChange }: LaneSettingsProps) {
  const styles = useStyles2(getStyles);
  if (agentIds.length < 2) {
    return null;
  }
  return (
    <ViewSection title={t('timeline.lanes.title', 'Lanes')}>
      <RadioButtonGroup
        size="sm"
        aria-label={t('timeline.lanes.order', 'Order of the lanes')}
        options={orders()}
        value={choices.order}
        onChange={(order) => onChange({ ...choices, order })}
      />
      <Checkbox
        label={t('timeline.lanes.hide-empty', 'Hide lanes without events in view')}
        value={choices.isEmptyHidden}
        onChange={() => onChange({ ...choices, isEmptyHidden: !choices.isEmptyHidden })}
      />
      <div className={styles.buttons}>
        {offers(choices, agentIds).map(({ label, after }) => (
          <Button key={label} size="sm" variant="secondary" fill="outline" onClick={() => onChange(after)}>
            {label}
          </Button>
        ))}
      </div>
    </ViewSection>
  );
}

/** What would change anything. */
function offers(choices: LaneChoices, agentIds: readonly string[]) {
  const { collapsed, pinned, soloed, muted } = choices;
  const isAny = (ids: readonly string[]) => agentIds.some((id) => ids.includes(id));
  const isEvery = (ids: readonly string[]) => agentIds.every((id) => ids.includes(id));
  const all = [
    { isOffered: isAny(collapsed), label: t('timeline.lanes.expand', 'Expand all'), after: expandAll(choices) },
    {
      isOffered: !isEvery(collapsed),
      label: t('timeline.lanes.collapse', 'Collapse all'),
      after: collapseAll(choices, agentIds),
    },
    {
      isOffered: isAny(pinned) || isAny(soloed) || isAny(muted),
      label: t('timeline.lanes.show-all', 'Show all'),
      after: showAll(choices),
    },
  ];
  return all.filter(({ isOffered }) => isOffered);
}

const getStyles = (theme: GrafanaTheme2) => ({
  buttons: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1), marginTop: theme.spacing(0.5) }),
});
