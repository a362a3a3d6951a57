import { t } from '@grafana/i18n';
import type { TimeZone } from '@grafana/schema';
import type { EventCategory, SessionEvent } from 'domain/events/sessionEvent';
import type { DurationMs, EpochMs } from 'domain/units';
import type { ReactNode } from 'react';
import type { NarrowColumns } from '../VirtualGrid/VirtualGrid';
import {
  costColumn,
  durationColumn,
  kindColumn,
  laneColumn,
  summaryColumn,
  timeColumn,
  tokensColumn,
} from './commonColumns';
import { decisionColumns, promptColumns, requestColumns, resultColumns } from './kindColumns';

/** What cells need besides the event. */
export interface ColumnSource {
  readonly sessionStartMs: EpochMs;
  /** The name of an event's lane; undefined when the session has only the main conversation. */
  readonly laneOf?: (event: SessionEvent) => string;
  /** How long a person was waited for, by the decision's event id. */
  readonly waits: ReadonlyMap<string, DurationMs>;
  readonly timeZone?: TimeZone;
}

/** A column of the event list. */
export interface EventColumn {
  readonly id: string;
  readonly title: string;
  /** A track of a CSS grid. */
  readonly width: string;
  /** The same where the list is narrow. */
  readonly narrowWidth?: string;
  /** The same where it is narrower still. */
  readonly narrowestWidth?: string;
  readonly isNumber?: boolean;
  readonly leavesAt?: 1 | 2;
  readonly cell: (event: SessionEvent) => ReactNode;
  /** Shown on hover, where the cell may be cut. */
  readonly hint?: (event: SessionEvent) => string | undefined;
  readonly tone?: 'quiet' | 'byOutcome';
  /** What is copied: the plain value, with its unit in the title. */
  readonly plain: (event: SessionEvent) => string | number | undefined;
  readonly plainTitle?: string;
}

/** The columns of the list: those of the one kind that is shown, else what all kinds have in common. */
export function eventColumns(kind: EventCategory | undefined, source: ColumnSource): readonly EventColumn[] {
  const lane = source.laneOf === undefined ? [] : [laneColumn(source.laneOf)];
  const time = timeColumn(source);
  switch (kind) {
    case 'user_prompt':
      return [time, summaryColumn(t('event-list.prompt', 'Prompt')), ...promptColumns(), ...lane];
    case 'api_request':
      return [time, ...requestColumns(), ...lane];
    case 'tool_decision':
      return [time, ...decisionColumns(source.waits), ...lane];
    case 'tool_result':
      return [time, ...resultColumns(), ...lane];
    default:
      return [time, kindColumn(), ...lane, summaryColumn(), durationColumn(), costColumn(2), tokensColumn()];
  }
}

/** How wide a list is at most for its columns to leave, by `leavesAt`. */
const STEPS = [
  { step: 1, maxWidth: '56rem' },
  { step: 2, maxWidth: '36rem' },
] as const;

/** Beside the columns, a button at the end of the selected row, as long as there is room. */
const BUTTON_WIDTH = '2rem';

/** The grid's tracks for these columns, in all its widths. */
export function gridTracks(columns: readonly EventColumn[]): { columns: string; narrowColumns: NarrowColumns[] } {
  return {
    columns: `${columns.map(({ width }) => width).join(' ')} ${BUTTON_WIDTH}`,
    narrowColumns: STEPS.map(({ step, maxWidth }) => ({
      maxWidth,
      columns: columns
        .filter(({ leavesAt }) => leavesAt === undefined || leavesAt > step)
        .map((column) => widthAt(step, column))
        .join(' '),
    })),
  };
}

function widthAt(step: 1 | 2, { width, narrowWidth = width, narrowestWidth = narrowWidth }: EventColumn): string {
  return step === 1 ? narrowWidth : narrowestWidth;
}
