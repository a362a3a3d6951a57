import type { SceneObject, SceneObjectState, VizPanel } from '@grafana/scenes';

import type { TemporalitySetting } from 'appConfig/settings';
import type { SessionPage } from 'data/sessionList';
import type { SessionRow } from 'domain/sessions/sessionRow';
import type { EpochMs } from 'domain/units';

import type { Loadable } from '../loading/loadable';
import type { PanelTools } from '../PanelMenu/PanelTools';
import type { SessionTrail } from '../sessionTrail';

import type { ActiveTimePair } from './activeTimes';
import type { ListChoice } from './listChoice';
import type { OpeningResult } from './openByFragment';
import type { StripPair } from './sessionStats';
import type { PageTimelines } from './timelineOf';

export interface SessionsBrowserState extends SceneObjectState {
  readonly baseFilter: string;
  readonly trail: SessionTrail;
  readonly controls: readonly SceneObject[];
  /** False while the data source is not chosen yet. */
  readonly isSourceKnown: boolean;
  readonly sourceUid?: string;
  readonly choice: ListChoice;
  readonly list: Loadable<SessionPage>;
  readonly strip: Loadable<StripPair>;
  /** The events of the page's sessions over their time. */
  readonly timelines: Loadable<PageTimelines>;
  readonly metricsUid?: string;
  readonly temporality: TemporalitySetting;
  /** Sessions on a page, where nobody chooses. */
  readonly listRows: number;
  /** Of the range and of the period before; idle without a metrics source. */
  readonly activeTime: Loadable<ActiveTimePair>;
  readonly histogram: VizPanel;
  /** The histogram's menu, and what it opens. */
  readonly tools: PanelTools;
  /** When the list came; what "ago" and "live" mean in it. */
  readonly nowMs: EpochMs;
  /** The newest session at any time, asked for when the range has none. */
  readonly latest: Loadable<SessionRow | undefined>;
  /** What became of the last try to open a session by its id. */
  readonly opening?: OpeningResult;
}

/** What the page is made with. */
export type SessionsBrowserOptions = Pick<SessionsBrowserState, 'baseFilter' | 'trail' | 'controls'> &
  Partial<Pick<SessionsBrowserState, 'temporality' | 'listRows'>>;
