import { t } from '@grafana/i18n';
import { Combobox, RadioButtonGroup, Stack } from '@grafana/ui';
import type { ExportScope } from 'domain/export/exportContent';
import type { Session } from 'domain/sessions/session';
import React, { useId } from 'react';
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
  const id = useId();
  const title = t('export.what', 'What');
  const turnTitle = t('export.turn', 'Turn');
  return (
    <Section title={title}>
      <Stack wrap="wrap">
        <RadioButtonGroup<ScopeKind>
          aria-label={title}
          options={[
            { value: 'session', label: t('session-header.id', 'Session') },
            { value: 'turn', label: turnTitle },
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
          <>
            <span id={id} className="sr-only">
              {turnTitle}
            </span>
            <Combobox<number>
              aria-labelledby={id}
              width={40}
              options={session.turns.map(({ index, title: asked }) => ({ value: index, label: `${index} · ${asked}` }))}
              value={turn}
              onChange={({ value }) => setTurn(value)}
            />
          </>
        )}
      </Stack>
    </Section>
  );
}
