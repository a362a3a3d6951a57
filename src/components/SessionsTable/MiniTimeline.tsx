import { css } from '@emotion/css';
import { t } from '@grafana/i18n';
import { useTheme2, useStyles2 } from '@grafana/ui';
import type { EventCategory } from 'domain/events/sessionEvent';
import { TIMELINE_PARTS, type TimelinePart } from 'domain/timeline/timelinePart';
import type { DurationMs } from 'domain/units';
import React from 'react';
import { categoryColor, toneColor } from '../EventBadge/categoryColor';
import { formatCount, formatDuration } from '../numbers';
import { Skeleton } from '../Skeleton/Skeleton';
import { rawValues } from '../rawValues';
import type { MiniTimelineState } from './miniTimelineState';

export interface MiniTimelineProps {
  readonly timeline: MiniTimelineState;
  readonly durationMs: DurationMs;
}

/** Drawn from the bottom up. */
const ORDER: readonly EventCategory[] = ['user_prompt', 'api_request', 'tool_decision', 'tool_result', 'other'];
const HEIGHT = 20;
const BAR_WIDTH = 3;
const STEP = 4;
/** The least a bar shows of itself, so that one event beside hundreds is still seen. */
const LEAST_HEIGHT = 2;

/** When in a session how much happened: a strip of small bars, with words for who cannot see it. */
export function MiniTimeline({ timeline, durationMs }: MiniTimelineProps) {
  const styles = useStyles2(getStyles);
  if (timeline.status === 'loading') {
    return (
      <span className={styles.root} style={{ width: TIMELINE_PARTS * STEP }}>
        <Skeleton width="100%" />
      </span>
    );
  }
  if (timeline.status === 'absent') {
    return <span title={timeline.reason}>–</span>;
  }
  const { parts } = timeline;
  const words = stripWords(parts, durationMs);
  return (
    <span role="img" aria-label={words} title={words} className={styles.root}>
      <svg width={parts.length * STEP} height={HEIGHT} aria-hidden className={styles.strip}>
        <Bars parts={parts} />
      </svg>
    </span>
  );
}

function Bars({ parts }: { readonly parts: readonly TimelinePart[] }) {
  const theme = useTheme2();
  const most = Math.max(1, ...parts.map(sizeOf));
  const red = toneColor(theme, 'failed') ?? theme.colors.error.main;
  return (
    <>
      {parts.map((part, index) => {
        const height = barHeight(sizeOf(part), most);
        const slices = [
          ...ORDER.map((kind) => ({ count: part.counts[kind] ?? 0, color: categoryColor(theme, kind) })),
          { count: part.troubled, color: red },
        ];
        return <Bar key={index} x={index * STEP} height={height} slices={slices} />;
      })}
    </>
  );
}

interface Slice {
  readonly count: number;
  readonly color: string;
}

function Bar({
  x,
  height,
  slices,
}: {
  readonly x: number;
  readonly height: number;
  readonly slices: readonly Slice[];
}) {
  return (
    <>
      {stacked(slices, height).map(({ color, top, sliceHeight }, index) => (
        <rect key={index} x={x} y={top} width={BAR_WIDTH} height={sliceHeight} fill={color} />
      ))}
    </>
  );
}

/** Where each slice lies, from the bottom up; empty ones are left out. */
function stacked(slices: readonly Slice[], height: number) {
  const all = slices.reduce((sum, { count }) => sum + count, 0);
  return slices.flatMap(({ count, color }, index) => {
    const reached = slices.slice(0, index + 1).reduce((sum, slice) => sum + slice.count, 0);
    const top = HEIGHT - (reached / all) * height;
    return count === 0 ? [] : [{ color, top, sliceHeight: (count / all) * height }];
  });
}

const sizeOf = ({ counts, troubled }: TimelinePart): number =>
  ORDER.reduce((sum, kind) => sum + (counts[kind] ?? 0), troubled);

/** By the root: a burst of hundreds must not flatten all else. */
const barHeight = (count: number, most: number): number =>
  count === 0 ? 0 : Math.max(LEAST_HEIGHT, Math.sqrt(count / most) * HEIGHT);

/** What the strip shows, in a sentence: how much, of what, and where most of it lies. */
function stripWords(parts: readonly TimelinePart[], durationMs: DurationMs): string {
  const sum = (read: (part: TimelinePart) => number): number => parts.reduce((all, part) => all + read(part), 0);
  const busiest = parts.reduce((best, part, index) => (sizeOf(part) > sizeOf(parts[best] ?? part) ? index : best), 0);
  const values = {
    events: formatCount(sum(sizeOf)),
    troubled: formatCount(sum(({ troubled }) => troubled)),
    duration: formatDuration(durationMs),
    percent: Math.round((busiest / Math.max(1, parts.length)) * 100),
    ...rawValues,
  };
  return t(
    'sessions.timeline.words',
    '{{events}} events over {{duration}}, failed or rejected: {{troubled}}, most of them from {{percent}} % of the time on',
    values
  );
}

const getStyles = () => ({
  root: css({ display: 'inline-flex', verticalAlign: 'middle' }),
  strip: css({ display: 'block' }),
});
