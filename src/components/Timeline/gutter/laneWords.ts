import { t } from '@grafana/i18n';
import { sumTokens, tokenKindLines } from 'components/Figures/tokenKinds';
import { rawValues } from 'components/rawValues';
import { MAIN_AGENT_ID } from 'domain/sessions/session';
import type { ArrangedLane } from 'domain/timeline/arrangeLanes';
import type { Lane } from 'domain/timeline/timeline';
import { elapsedMs } from 'domain/units';
import { exactDuration, exactUsd, formatCount, formatDuration, formatTokens } from '../../numbers';

/** The name of a lane as people call it. */
export function laneName(lane: Lane): string {
  return lane.agentId === MAIN_AGENT_ID ? t('timeline.lane.main', 'Main conversation') : lane.name;
}

const durationOf = ({ interval }: Lane) => elapsedMs(interval.startMs, interval.endMs);

/** A lane's name and figures in one sentence, and whether its marks are drawn. */
export function laneSummary(arranged: ArrangedLane, isAnySoloed: boolean): string {
  const { lane } = arranged;
  const summary = t(
    'timeline.lane.summary',
    '{{name}}: events: {{events}}, time: {{duration}}, cost: {{cost}}, tokens: {{tokens}}',
    {
      name: laneName(lane),
      events: formatCount(lane.eventCount),
      duration: formatDuration(durationOf(lane)),
      cost: exactUsd(lane.totals.costNanoUsd),
      tokens: formatCount(sumTokens(lane.totals.tokens)),
      ...rawValues,
    }
  );
  const state = laneState(arranged, isAnySoloed);
  return state === undefined ? summary : `${summary}. ${state}`;
}

/** Why the marks of a lane are not drawn, or are though it is muted; undefined where there is nothing to say. */
export function laneState({ lane, isMuted, isForSelection }: ArrangedLane, isAnySoloed: boolean): string | undefined {
  if (isForSelection) {
    return isMuted
      ? t('timeline.lane.muted-shown', 'Muted: shown for the selected event')
      : t('timeline.lane.empty-shown', 'No events in view: shown for the selected event');
  }
  if (!isMuted) {
    return undefined;
  }
  const values = { events: formatCount(lane.eventCount) };
  return isAnySoloed
    ? t('timeline.lane.muted-by-solo', 'Muted, as another lane is solo. Events not drawn: {{events}}', values)
    : t('timeline.lane.muted', 'Muted. Events not drawn: {{events}}', values);
}

/** One line a figure, exact. */
export function laneDetails({ lane }: ArrangedLane): readonly string[] {
  const { totals } = lane;
  const durationMs = durationOf(lane);
  return [
    t('timeline.lane.events', 'Events: {{events}}', { events: formatCount(lane.eventCount) }),
    t('timeline.lane.time', 'From first to last event: {{short}} ({{exact}})', {
      short: formatDuration(durationMs),
      exact: exactDuration(durationMs),
      ...rawValues,
    }),
    t('timeline.lane.cost', 'Cost: {{cost}}', { cost: exactUsd(totals.costNanoUsd) }),
    ...(totals.requestsWithoutCost > 0
      ? [
          t('timeline.lane.without-cost', 'Requests without a cost: {{requests}}', {
            requests: formatCount(totals.requestsWithoutCost),
          }),
        ]
      : []),
    t('timeline.lane.tokens', 'Tokens: {{tokens}}', { tokens: formatCount(sumTokens(totals.tokens)) }),
    ...tokenKindLines(totals.tokens),
  ];
}

const headlines = new WeakMap<Lane, string>();

/** Time and tokens in short, the cost stands beside the name; made once for a lane, as each frame asks. */
export function laneHeadline(lane: Lane): string {
  const known = headlines.get(lane);
  if (known !== undefined) {
    return known;
  }
  const tokens = formatTokens(sumTokens(lane.totals.tokens));
  const headline = `${formatDuration(durationOf(lane))}  ·  ${t('timeline.lane.headline-tokens', '{{tokens}} tokens', { tokens })}`;
  headlines.set(lane, headline);
  return headline;
}
