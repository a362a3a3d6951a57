import { t } from '@grafana/i18n';
import { Checkbox } from '@grafana/ui';
import { CURVE_KINDS, type CurveKind } from 'domain/timeline/curves';
import React from 'react';
import { curveTitle } from '../words/curveWords';
import { ViewSection } from './ViewSection';

export interface CurveTogglesProps {
  readonly shown: readonly CurveKind[];
  readonly onChange: (shown: readonly CurveKind[]) => void;
}

/** Shows and hides each curve. */
export function CurveToggles({ shown, onChange }: CurveTogglesProps) {
  const toggle = (kind: CurveKind) => onChange(CURVE_KINDS.filter((each) => shown.includes(each) !== (each === kind)));
  return (
    <ViewSection title={t('timeline.curve.toggles', 'Curves')}>
      {CURVE_KINDS.map((kind) => (
        <Checkbox key={kind} label={curveTitle(kind)} value={shown.includes(kind)} onChange={() => toggle(kind)} />
      ))}
    </ViewSection>
  );
}
