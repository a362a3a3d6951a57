import { t } from '@grafana/i18n';
import { Combobox, RadioButtonGroup, useStyles2 } from '@grafana/ui';
import type { ExportScope } from 'domain/export/exportContent';
import type { Session } from 'domain/sessions/session';
import React from 'react';
import { getStyles } from './ExportDialog.styles';
import { Section } from './Section';

export type ScopeKind = ExportScope['kind'];

interface ScopeChoiceProps {
  readonly session: Session;
  readonly hasArea: boolean;
  readonly kind: ScopeKind;
  readonly turn: number;
  readonly setKind: (kind: ScopeKind) => void;
  readonly setTurn: (index: number) => void;
}

/** What of the session goes into the file. */
export function ScopeChoice({ session, hasArea, kind, turn, setKind, setTurn }: ScopeChoiceProps) {
  const styles = useStyles2(getStyles);
  const title = t('export.what', 'What');
  return (
    <Section title={title}>
      <div className={styles.row}>
        <RadioButtonGroup<ScopeKind>
          aria-label={title}
          options={[
            { value: 'session', label: t('session-header.id', 'Session') },
            { value: 'turn', label: t('export.turn', 'Turn') },
            {
              value: 'area',
              label: t('export.area', 'Marked area'),
              description: hasArea ? undefined : t('export.no-area', 'Mark an area on the timeline first'),
            },
          ]}
          disabledOptions={hasArea ? [] : ['area']}
          value={kind}
          onChange={setKind}
        />
        {kind === 'turn' && (
          <div className={styles.grow}>
            <Combobox<number>
              aria-label={t('export.turn', 'Turn')}
              options={session.turns.map(({ index, title: asked }) => ({ value: index, label: `${index} · ${asked}` }))}
              value={turn}
              onChange={({ value }) => setTurn(value)}
            />
          </div>
        )}
      </div>
    </Section>
  );
}
