import { type ExportContent, type ExportGaps, type ExportScope, exportSteps } from 'domain/export/exportContent';
import { type ExportFormat, fileFacts, filePieces } from 'domain/export/exportFile';
import type { ExportChoices } from 'domain/export/exportKinds';
import type { ReportWords } from 'domain/export/report';
import type { Session } from 'domain/sessions/session';
import { useEffect, useRef, useState } from 'react';
import { inSlices } from './inSlices';

/** What a person wants a file of. Another one only where something in it is other. */
export interface WantedFile {
  readonly session: Session;
  readonly scope: ExportScope;
  readonly choices: ExportChoices;
  readonly gaps: ExportGaps;
  readonly format: ExportFormat;
  readonly words: ReportWords;
}

export interface MadeFile {
  readonly wanted: WantedFile;
  readonly content: ExportContent;
  readonly blob: Blob;
  /** The text of the file, all of it. */
  readonly text: () => string;
  readonly beginning: string;
}

/** How far the work is. */
export interface FileProgress {
  readonly lookedAtEvents: number;
  readonly writtenCharacters: number;
}

export interface ExportWork {
  /** The last one that is whole; of what was wanted before while another is made. */
  readonly made?: MadeFile;
  /** What is chosen counts once the content is known, before the file is whole. */
  readonly content?: ExportContent;
  /** While something is made. */
  readonly progress?: FileProgress;
  readonly isStopped: boolean;
  readonly stop: () => void;
  readonly start: () => void;
}

const SAMPLE_CHARACTERS = 2000;
/** Pieces are joined to parts of about this many characters: a list of a million texts takes longer than the texts. */
const PART_CHARACTERS = 1_000_000;

interface Progressing {
  readonly onContent: (content: ExportContent) => void;
  readonly onProgress: (progress: FileProgress) => void;
  readonly onMade: (file: Omit<MadeFile, 'wanted'>) => void;
}

function beginningOf(parts: readonly string[]): string {
  const text = (parts[0] ?? '').slice(0, SAMPLE_CHARACTERS);
  return parts.length > 1 || (parts[0] ?? '').length > SAMPLE_CHARACTERS ? `${text}…` : text;
}

/** Writes the file of a content; @returns what ends it. */
function writeFile(content: ExportContent, { format, words }: WantedFile, told: Progressing): () => void {
  const parts: string[] = [];
  let part = '';
  let writtenCharacters = 0;
  const lookedAtEvents = content.session.events.length;
  return inSlices(filePieces(content, format, words), {
    onStep: (piece) => {
      part += piece;
      writtenCharacters += piece.length;
      if (part.length > PART_CHARACTERS) {
        parts.push(part);
        part = '';
      }
    },
    onPause: () => told.onProgress({ lookedAtEvents, writtenCharacters }),
    onDone: () => {
      const all = [...parts, part];
      told.onMade({
        content,
        blob: new Blob(all, { type: fileFacts(content, format).mediaType }),
        text: () => all.join(''),
        beginning: beginningOf(all),
      });
    },
  });
}

/** Makes the file: its content first, unless that is known. @returns what ends it */
function makeFile(wanted: WantedFile, known: ExportContent | undefined, told: Progressing): () => void {
  let end = (): void => undefined;
  const write = (content: ExportContent): void => {
    told.onContent(content);
    end = writeFile(content, wanted, told);
  };
  if (known !== undefined) {
    write(known);
    return () => end();
  }
  let lookedAtEvents = 0;
  let isDone = false;
  const endReading = inSlices(exportSteps(wanted.session, wanted.scope, wanted.choices, wanted.gaps), {
    onStep: (events) => (lookedAtEvents = events),
    onPause: () => told.onProgress({ lookedAtEvents, writtenCharacters: 0 }),
    onDone: (content) => {
      isDone = true;
      write(content);
    },
  });
  return () => (isDone ? end() : endReading());
}

interface Known {
  readonly of: WantedFile;
  readonly content: ExportContent;
}

const isSameContent = (a: WantedFile, b: WantedFile): boolean =>
  a.session === b.session && a.scope === b.scope && a.choices === b.choices && a.gaps === b.gaps;

/** Makes the file that is wanted, in slices; a newer wish ends the work on an older one. */
export function useExportFile(wanted: WantedFile): ExportWork {
  const [made, setMade] = useState<MadeFile>();
  const [known, setKnown] = useState<Known>();
  const [progress, setProgress] = useState<FileProgress>();
  const [stopped, setStopped] = useState<WantedFile>();
  const [attempt, setAttempt] = useState(0);
  const end = useRef((): void => undefined);
  const latest = useRef<Known>();
  useEffect(() => {
    const before = latest.current;
    end.current = makeFile(wanted, before && isSameContent(before.of, wanted) ? before.content : undefined, {
      onContent: (content) => {
        latest.current = { of: wanted, content };
        setKnown(latest.current);
      },
      onProgress: setProgress,
      onMade: (file) => {
        setMade({ ...file, wanted });
        setProgress(undefined);
      },
    });
    return () => end.current();
  }, [wanted, attempt]);
  return {
    made,
    content: known && isSameContent(known.of, wanted) ? known.content : undefined,
    progress,
    isStopped: stopped === wanted,
    stop: () => {
      end.current();
      setStopped(wanted);
      setProgress(undefined);
    },
    start: () => {
      setStopped(undefined);
      setAttempt(attempt + 1);
    },
  };
}
