import { t } from '@grafana/i18n';
import { Drawer } from '@grafana/ui';
import type { ExportGaps, ExportScope } from 'domain/export/exportContent';
import type { ExportFormat } from 'domain/export/exportFile';
import { type ExportChoices, METADATA_ONLY } from 'domain/export/exportKinds';
import type { Interval, Session } from 'domain/sessions/session';
import { areTextsHidden } from 'infra/hiddenTexts';
import React, { useMemo, useState } from 'react';
import { ExportPreview } from './ExportPreview';
import { FormatChoice } from './FormatChoice';
import { RedactionChoice } from './RedactionChoice';
import { reportWords } from './exportWords';
import { ScopeChoice, type ScopeKind } from './ScopeChoice';
import { ShareLink } from './ShareLink';
import { useExportFile } from './useExportFile';

export interface ExportDialogProps {
  /** As far as it is loaded. */
  readonly session: Session;
  /** How much of it that is, where it is not all, and why. */
  readonly partial?: ExportGaps['partial'];
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

const gapsOf = (partial: ExportGaps['partial']): ExportGaps => ({
  ...(partial === undefined ? {} : { partial }),
  ...(areTextsHidden() ? { textsHidden: true } : {}),
});

/** Gives a session, a turn or an area to others, after showing what would be given away. */
export function ExportDialog({ session: current, turnIndex, area, language, partial, ...props }: ExportDialogProps) {
  // What is looked at here is what is saved, though the session may go on meanwhile.
  const [session] = useState(current);
  const [kind, setKind] = useState<ScopeKind>('session');
  const [turn, setTurn] = useState(turnIndex ?? session.turns.at(-1)?.index ?? 0);
  const [format, setFormat] = useState<ExportFormat>('html');
  const [choices, setChoices] = useState<ExportChoices>(METADATA_ONLY);
  const scope = useMemo(() => scopeOf(kind, turn, area), [kind, turn, area]);
  const [gaps] = useState(() => gapsOf(partial));
  const words = useMemo(() => reportWords(language, gaps), [language, gaps]);
  const wanted = useMemo(
    () => ({ session, scope, choices, gaps, format, words }),
    [session, scope, choices, gaps, format, words]
  );
  const work = useExportFile(wanted);
  return (
    <Drawer title={t('export.title', 'Share and export')} onClose={props.onClose}>
      <ScopeChoice session={session} hasArea={area !== undefined} {...{ kind, turn, setKind, setTurn }} />
      <FormatChoice format={format} onPick={setFormat} />
      <RedactionChoice counts={work.content?.counts} choices={choices} onChange={setChoices} />
      <ExportPreview work={work} wanted={wanted} />
      <ShareLink link={props.link} onShorten={props.onShorten} />
    </Drawer>
  );
}
