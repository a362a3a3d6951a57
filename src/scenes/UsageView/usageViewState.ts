import type { SceneObject, SceneObjectState, VizPanel } from '@grafana/scenes';

import type { ComparedUsage } from 'data/usage/compareSources';
import type { TemporalitySetting } from 'data/usage/findReadings';
import type { SessionRow } from 'domain/sessions/sessionRow';

import type { Loadable } from '../loading/loadable';
import type { PanelTools } from '../PanelMenu/PanelTools';

import type { UsageAnswer } from './usageAnswer';
import type { UsageChoice } from './usageChoice';
import type { UsageListData } from './usageLists';
import type { PanelQuestion, UsagePanel } from './usagePanels';

export interface UsageViewState extends SceneObjectState {
  readonly baseFilter: string;
  /** What an administrator says of the counters. */
  readonly temporality: TemporalitySetting;
  readonly controls: readonly SceneObject[];
  /** How budgets stand, in ranges of their own. */
  readonly budgets?: SceneObject;
  /** False while the data sources are not chosen yet. */
  readonly isSourceKnown: boolean;
  readonly logsUid?: string;
  readonly metricsUid?: string;
  readonly choice: UsageChoice;
  readonly answer: Loadable<UsageAnswer>;
  readonly lists: Loadable<readonly UsageListData[]>;
  /** Idle where there are not both sources. */
  readonly compared: Loadable<ComparedUsage>;
  /** The labels that one can group by. */
  readonly groupable: readonly string[];
  /** In the order of `USAGE_PANELS`. */
  readonly panels: VizPanel[];
  /** What the panels asked last; left out where the source does not have it. */
  readonly questions: Readonly<Partial<Record<UsagePanel, PanelQuestion>>>;
  readonly tools: PanelTools;
  /** The newest session at any time, asked for when the range has nothing. */
  readonly latest: Loadable<SessionRow | undefined>;
}

/** What the page is made with. */
export type UsageViewOptions = Pick<UsageViewState, 'baseFilter' | 'temporality' | 'controls' | 'budgets'>;
