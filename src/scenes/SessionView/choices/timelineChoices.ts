import type { SceneObjectUrlValue, SceneObjectUrlValues } from '@grafana/scenes';

import { DEFAULT_CHOICES, type TimelineChoices } from 'domain/timeline/choices';
import { readStored, writeStored } from 'infra/storage';

import { AXIS_KEYS } from './axisKeys';
import type { ChoiceKeys } from './choiceKey';
import { curvesOfText, curvesText } from './curvesText';
import { FIND_KEYS } from './findKeys';
import { LANE_KEYS } from './laneKeys';
import { REPLAY_KEYS } from './replayKeys';

const STORED = 'session.timeline';

const KEYS: ChoiceKeys = {
  curves: {
    write: ({ curves }) => curvesText(curves),
    read: (text, choices) => ({ ...choices, curves: curvesOfText(text) }),
    isRemembered: true,
  },
  ...AXIS_KEYS,
  ...LANE_KEYS,
  ...FIND_KEYS,
  ...REPLAY_KEYS,
};

export const CHOICE_KEYS: readonly string[] = Object.keys(KEYS);

/** Null for what is as by default, as an address without the key means that. */
export function choicesToUrl(choices: TimelineChoices): SceneObjectUrlValues {
  return mapKeys(({ write }) => {
    const text = write(choices);
    return text === write(DEFAULT_CHOICES) ? null : text;
  });
}

/** Names also what is as by default, where a browser might remember otherwise: that is no part of what is shared. */
export function choicesToLink(choices: TimelineChoices): SceneObjectUrlValues {
  const url = choicesToUrl(choices);
  return mapKeys(({ write, isRemembered }, name) => (isRemembered === true ? write(choices) : (url[name] ?? null)));
}

/** The choices with what the keys named in `values` say; `null` and junk set the default again. */
export function choicesFromUrl(values: SceneObjectUrlValues, before: TimelineChoices): TimelineChoices {
  return Object.entries(KEYS).reduce(
    (choices, [name, { read }]) => (name in values ? read(textOf(values[name]), choices) : choices),
    before
  );
}

/** What this browser showed last; the default where it remembers nothing, or junk. */
export function storedChoices(): TimelineChoices {
  const stored = readStored(STORED);
  const values = Object.entries(typeof stored === 'object' && stored !== null ? stored : {});
  const texts = values.filter(([name, text]) => KEYS[name]?.isRemembered === true && typeof text === 'string');
  return choicesFromUrl(Object.fromEntries(texts), DEFAULT_CHOICES);
}

/** Remembers what is worth it for other sessions. */
export function storeChoices(choices: TimelineChoices): void {
  const remembered = Object.entries(choicesToUrl(choices)).filter(
    ([name, text]) => KEYS[name]?.isRemembered === true && text !== null
  );
  writeStored(STORED, remembered.length === 0 ? undefined : Object.fromEntries(remembered));
}

const mapKeys = (valueOf: (key: ChoiceKeys[string], name: string) => SceneObjectUrlValue): SceneObjectUrlValues =>
  Object.fromEntries(Object.entries(KEYS).map(([name, key]) => [name, valueOf(key, name)]));

function textOf(value: SceneObjectUrlValue | undefined): string | undefined {
  const text = typeof value === 'string' ? value : value?.[0];
  return text === '' ? undefined : text;
}
