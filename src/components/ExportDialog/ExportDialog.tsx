import { t } from '@grafana/i18n';
import { Drawer } from '@grafana/ui';
import { exportContent, type ExportScope } from 'domain/export/exportContent';
import { exportFile, type ExportFormat } from 'domain/export/exportFile';
import { type ExportChoices, METADATA_ONLY } from 'domain/export/exportKinds';
import type { Interval, Session } from 'domain/sessions/session';
import React, { useDeferredValue, useMemo, useState } from 'react';
import { ExportPreview } from './ExportPreview';
import { FormatChoice } from './FormatChoice';
import { RedactionChoice } from './RedactionChoice';
import { reportWords } from './exportWords';
import { ScopeChoice, type ScopeKind } from './ScopeChoice';
import { ShareLink } from './ShareLink';

export interface ExportDialogProps {
  /** As far as it is loaded. */
  readonly session: Session;
  /** How many events are still missing, where that is known. */
  readonly missingEvents?: number;
  /** The turn to begin with: the selected event's. */
  readonly turnIndex?: number;
  /** The marked area. */
  readonly area?: Interval;
  /** The address of this view, with times that stay what they are. */
  readonly link: string;
  /** A short address of the same; undefined when none can be had. */
  readonly onShorten: (link: string) => Promise<string | undefined>;
  readonly onClose: () => void;
  /** Of the words, by BCP 47. */
  readonly language: string;
}

function scopeOf(kind: ScopeKind, turnIndex: number, interval: Interval | undefined): ExportScope {
  if (kind === 'turn') {
    return { kind, turnIndex };
  }
  return kind === 'area' && interval !== undefined ? { kind, interval } : { kind: 'session' };
}

/** Gives a session, a turn or an area to others, after showing what would be given away. */
export function ExportDialog({ session: current, turnIndex, area, language, ...props }: ExportDialogProps) {
  // What is looked at here is what is saved, though the session may go on meanwhile.
  const [session] = useState(current);
  const [kind, setKind] = useState<ScopeKind>('session');
  const [turn, setTurn] = useState(turnIndex ?? session.turns.at(-1)?.index ?? 0);
  const [format, setFormat] = useState<ExportFormat>('html');
  const [choices, setChoices] = useState<ExportChoices>(METADATA_ONLY);
  const scope = useMemo(() => scopeOf(kind, turn, area), [kind, turn, area]);
  const wanted = useMemo(() => ({ scope, choices, format }), [scope, choices, format]);
  // A large session takes a moment: the choice shows at once, its preview follows.
  const shown = useDeferredValue(wanted);
  const content = useMemo(
    () => exportContent(session, shown.scope, shown.choices),
    [session, shown.scope, shown.choices]
  );
  const words = useMemo(() => reportWords(language), [language]);
  const file = useMemo(() => exportFile(content, shown.format, words), [content, shown.format, words]);
  return (
    <Drawer title={t('export.title', 'Share and export')} onClose={props.onClose}>
      <ScopeChoice session={session} hasArea={area !== undefined} {...{ kind, turn, setKind, setTurn }} />
      <FormatChoice format={format} onPick={setFormat} />
      <RedactionChoice counts={content.counts} choices={choices} onChange={setChoices} />
      <ExportPreview
        content={content}
        file={file}
        words={words}
        isStale={shown !== wanted}
        missingEvents={props.missingEvents}
      />
      <ShareLink link={props.link} onShorten={props.onShorten} />
    </Drawer>
  );
}
