import {
  type SceneComponentProps,
  SceneObjectBase,
  type SceneObjectState,
  VariableDependencyConfig,
} from '@grafana/scenes';
import React from 'react';

import { SetupCheck } from 'components/SetupCheck/SetupCheck';
import { logsSource } from 'data/logsSource';
import { loadSessionPage } from 'data/sessionList';
import type { SessionRow } from 'domain/sessions/sessionRow';
import { epochMs, type EpochMs } from 'domain/units';

import { failureOf, type LoadFailure } from '../loading/loadable';
import { LOGS_VARIABLE, logsUidOf } from '../logsVariable';
import { sessionHref } from '../sessionLinks';
import { LivePoller, type LookOutcome } from '../SessionView/live/LivePoller';

import { type EventCounts, eventCounts, newSession, newSessionQuestion } from './newSession';

export interface LiveCheckState extends SceneObjectState {
  readonly baseFilter: string;
  readonly isOn: boolean;
  /** Looks for what is marked alone. */
  readonly mark?: string;
  readonly sourceUid?: string;
  readonly lookedAtMs?: EpochMs;
  readonly failure?: LoadFailure;
  readonly arrived?: SessionRow;
}

/** Looks for the first events that come in after it was begun, until some have. */
export class LiveCheck extends SceneObjectBase<LiveCheckState> {
  public static readonly Component = LiveCheckRenderer;

  protected override _variableDependency = new VariableDependencyConfig(this, {
    variableNames: [LOGS_VARIABLE],
    onVariableUpdateCompleted: () => this.begin(),
  });

  /** One for each beginning: the look of an older one must not keep a newer one waiting. */
  private poller: LivePoller | undefined;
  private sinceMs = epochMs(0);
  private before: EventCounts | undefined;
  private round = new AbortController();

  public constructor(baseFilter: string) {
    super({ baseFilter, isOn: true });
    this.addActivationHandler(() => {
      if (!this._variableDependency.hasDependencyInLoadingState()) {
        this.begin();
      }
      return () => this.end();
    });
  }

  /** Begins anew: what is there now is old. */
  public readonly begin = (): void => {
    this.end();
    this.round = new AbortController();
    this.before = undefined;
    this.sinceMs = epochMs(Date.now());
    const sourceUid = logsUidOf(this);
    this.setState({ isOn: true, sourceUid, arrived: undefined, failure: undefined, lookedAtMs: undefined });
    if (sourceUid !== undefined) {
      this.poller = new LivePoller(() => this.look());
      this.poller.start();
      this.lookNow();
    }
  };

  public readonly stop = (): void => {
    this.end();
    this.setState({ isOn: false });
  };

  public readonly lookNow = (): void => void this.poller?.lookNow();

  /** Looks for another mark, or for any session. */
  public setMark(mark: string | undefined): void {
    if (mark !== this.state.mark) {
      this.setState({ mark });
      if (this.isActive && this.state.isOn) {
        this.begin();
      }
    }
  }

  private end(): void {
    this.round.abort();
    this.poller?.stop();
  }

  private async look(): Promise<LookOutcome> {
    const { signal } = this.round;
    const { sourceUid = '', baseFilter, mark } = this.state;
    try {
      const question = newSessionQuestion(baseFilter, this.sinceMs, mark);
      const page = await loadSessionPage(logsSource(sourceUid), question, { signal });
      if (signal.aborted) {
        return 'nothing';
      }
      // What is marked is nobody else's, however old it is.
      this.before ??= mark === undefined ? eventCounts(page) : new Map();
      const arrived = newSession(page, this.before);
      this.setState({ lookedAtMs: epochMs(Date.now()), failure: undefined, arrived });
      if (arrived !== undefined) {
        this.poller?.stop();
      }
      return 'nothing';
    } catch (error) {
      if (!signal.aborted) {
        this.setState({ lookedAtMs: epochMs(Date.now()), failure: failureOf(error) });
      }
      return 'failed';
    }
  }
}

function LiveCheckRenderer({ model }: SceneComponentProps<LiveCheck>) {
  const { isOn, sourceUid, lookedAtMs, failure, arrived, mark } = model.useState();
  if (sourceUid === undefined) {
    return null;
  }
  return (
    <SetupCheck
      isOn={isOn}
      lookedAtMs={lookedAtMs}
      failure={failure}
      arrived={arrived}
      href={arrived && sessionHref(arrived.id)}
      isMarked={mark !== undefined}
      onStart={model.begin}
      onStop={model.stop}
      onLook={model.lookNow}
    />
  );
}
