import { DEFAULT_LABEL_MEANINGS, LABEL_MEANINGS, type LabelMeanings } from '../settings/labelMeanings';

import { type Judgement, judged } from './doctor';

/** How many sessions of the week reach a threshold. */
export interface ThresholdFacts {
  readonly name: string;
  readonly reached: number;
  readonly sessions: number;
}

/** What the settings name, and what there is of it. */
export interface SettingFacts {
  readonly labels: LabelMeanings;
  /** The fields that events of the last day with events have. */
  readonly fields: readonly string[];
  readonly thresholds: readonly ThresholdFacts[];
}

/** Of fewer, nothing follows. */
const ENOUGH_SESSIONS = 10;

/** Has clients from 2.1.269 on name the repository of whatever they work in, on events as well as on metrics. */
const REPOSITORY = 'OTEL_METRICS_INCLUDE_REPOSITORY=true';

type Meaning = (typeof LABEL_MEANINGS)[number];

const isDefault = (of: Meaning, fields: readonly string[]): boolean =>
  fields.join() === DEFAULT_LABEL_MEANINGS[of].join();

function judgeLabel(of: Meaning, wanted: readonly string[], fields: ReadonlySet<string>): Judgement[] {
  const found = wanted.filter((field) => fields.has(field));
  const facts = { meaning: of, fields: (found.length > 0 ? found : wanted).join(', ') };
  if (wanted.length === 0) {
    return [];
  }
  if (found.length > 0) {
    return [judged('ok', 'labels.found', facts)];
  }
  return isDefault(of, wanted)
    ? [judged('note', 'labels.unused', facts, of === 'repo' ? REPOSITORY : `OTEL_RESOURCE_ATTRIBUTES=${of}=your-${of}`)]
    : [judged('warning', 'labels.missing', facts)];
}

function judgeThreshold({ name, reached, sessions }: ThresholdFacts): Judgement {
  const isTold = sessions >= ENOUGH_SESSIONS;
  const facts = { name, reached, sessions };
  return isTold && reached === 0
    ? judged('note', 'thresholds.never', facts)
    : isTold && reached === sessions
      ? judged('note', 'thresholds.always', facts)
      : judged('ok', 'thresholds.some', facts);
}

/** Do the settings fit what the clients send? */
export function judgeSettings({ labels, fields, thresholds }: SettingFacts): Judgement[] {
  const known = new Set(fields);
  return [...LABEL_MEANINGS.flatMap((of) => judgeLabel(of, labels[of], known)), ...thresholds.map(judgeThreshold)];
}
