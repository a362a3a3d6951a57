import {
  type EditDecision,
  USAGE_FIGURES,
  type UsageFigure,
  type UsageFigures,
  type UsageGap,
  type UsageGaps,
} from 'domain/usage/usageFigures';
import { durationMs, nanoUsdFromUsd } from 'domain/units';
import { namesOf, USAGE_METRICS, type UsageMetric } from 'queries/usage/metricNames';
import { isRequestLabel, type UsageFilters } from 'queries/usage/usageLabels';
import { PART, type UsagePart } from 'queries/usage/usageSums';

import type { MetricSample } from '../metricSamples';

const SECOND_MS = 1000;

/** The part of the answer from which each figure comes; what no metric has is not named. */
const PART_OF: Readonly<Partial<Record<UsageFigure, UsagePart>>> = {
  costNanoUsd: 'cost',
  tokens: 'tokens',
  sessions: 'sessions',
  starts: 'starts',
  resumes: 'starts',
  activeUserMs: 'activeTime',
  activeCliMs: 'activeTime',
  linesAdded: 'lines',
  linesRemoved: 'lines',
  commits: 'commits',
  pullRequests: 'pullRequests',
  editDecisions: 'editDecisions',
};

/**
 * What clients count from their start on, where they do: without the metric nothing is known. Other counters begin
 * with what they count: where a client sends anything, none of them is none of it.
 */
const ALWAYS_SENT: Readonly<Partial<Record<UsagePart, readonly UsageMetric[]>>> = {
  sessions: ['starts', 'tokens'],
  starts: ['starts'],
  activeTime: ['activeTime'],
};

const isSent = (part: UsagePart, names: readonly string[]): boolean =>
  (ALWAYS_SENT[part] ?? USAGE_METRICS).some((metric) => namesOf(metric, names).length > 0);

/** What was asked for: it decides which figures an answer can have. */
export interface AskedUsage {
  readonly names: readonly string[];
  readonly hasSessionIds: boolean;
  readonly filters?: UsageFilters;
  readonly by?: string;
}

/** What requests use, and who made them. */
const BY_REQUEST: readonly UsagePart[] = ['cost', 'tokens', 'sessions'];

function asksForRequests({ filters = {}, by }: AskedUsage): boolean {
  const filtered = Object.entries(filters).flatMap(([label, values]) => (values.length > 0 ? [label] : []));
  return [...filtered, ...(by === undefined ? [] : [by])].some(isRequestLabel);
}

function gapOf(figure: UsageFigure, asked: AskedUsage, samples: readonly MetricSample[]): UsageGap | undefined {
  const part = PART_OF[figure];
  if (part === undefined) {
    return 'notInMetrics';
  }
  if (!isSent(part, asked.names)) {
    return 'noMetric';
  }
  if (part === 'sessions' && !asked.hasSessionIds) {
    return 'noSessionIds';
  }
  const isWithout = asksForRequests(asked) && !BY_REQUEST.includes(part) && !samples.some((each) => isOf(each, part));
  return isWithout ? 'notByLabel' : undefined;
}

/** Why figures are missing from an answer; `samples` are all that came. */
export function usageGaps(asked: AskedUsage, samples: readonly MetricSample[]): UsageGaps {
  return Object.fromEntries(
    USAGE_FIGURES.flatMap((figure) => {
      const gap = gapOf(figure, asked, samples);
      return gap === undefined ? [] : [[figure, gap]];
    })
  );
}

const isOf = ({ labels }: MetricSample, part: UsagePart): boolean => labels[PART]?.split('.')[0] === part;

/** Counts that come as fractions only by the noise of binary sums. */
const whole = (value: number): number => Math.round(value);

class Sums {
  public constructor(private readonly samples: readonly MetricSample[]) {}

  public of(part: UsagePart, isWanted: (labels: MetricSample['labels']) => boolean = () => true): number {
    return this.samples
      .filter((sample) => isOf(sample, part) && isWanted(sample.labels))
      .reduce((sum, { value }) => sum + value, 0);
  }

  public ofType(part: UsagePart, type: string): number {
    return this.of(part, (labels) => labels['type'] === type);
  }

  public decisions(): readonly EditDecision[] {
    const counts = new Map<string, EditDecision>();
    for (const sample of this.samples.filter((each) => isOf(each, 'editDecisions'))) {
      const { decision = '', source = '' } = sample.labels;
      const key = JSON.stringify([decision, source]);
      counts.set(key, { decision, source, count: whole(sample.value) + (counts.get(key)?.count ?? 0) });
    }
    return [...counts.values()].filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  }
}

const isResume = ({ start_type: type }: MetricSample['labels']): boolean => type === 'resume' || type === 'continue';

/** The figures in the values of an answer, without those that have a gap. What has no value is 0. */
export function usageFigures(samples: readonly MetricSample[], gaps: UsageGaps): UsageFigures {
  const sums = new Sums(samples);
  const all: Required<Omit<UsageFigures, 'prompts'>> = {
    costNanoUsd: nanoUsdFromUsd(sums.of('cost')),
    tokens: {
      inputTokens: whole(sums.ofType('tokens', 'input')),
      outputTokens: whole(sums.ofType('tokens', 'output')),
      cacheReadTokens: whole(sums.ofType('tokens', 'cacheRead')),
      cacheCreationTokens: whole(sums.ofType('tokens', 'cacheCreation')),
    },
    sessions: whole(sums.of('sessions')),
    starts: whole(sums.of('starts')),
    resumes: whole(sums.of('starts', isResume)),
    activeUserMs: durationMs(sums.ofType('activeTime', 'user') * SECOND_MS),
    activeCliMs: durationMs(sums.ofType('activeTime', 'cli') * SECOND_MS),
    linesAdded: whole(sums.ofType('lines', 'added')),
    linesRemoved: whole(sums.ofType('lines', 'removed')),
    commits: whole(sums.of('commits')),
    pullRequests: whole(sums.of('pullRequests')),
    editDecisions: sums.decisions(),
  };
  return Object.fromEntries(Object.entries(all).filter(([figure]) => !(figure in gaps)));
}
