import type { SceneObjectUrlValue, SceneObjectUrlValues } from '@grafana/scenes';
import { isEqual } from 'lodash';

import { BACKENDS, COUNTERS, DEFAULT_SETUP, LOGINS, MODELS, PLACES, type SetupChoices } from 'domain/setup/choices';
import { RECORD_FLAGS, type RecordFlag } from 'domain/setup/recordFlags';

/** What of the choices is in the address: not what a person typed, which may be nobody else's business. */
export const SETUP_URL_KEYS = ['place', 'backend', 'login', 'model', 'counters', 'record'] as const;

const NOTHING = 'nothing';

/** In the order of the page, each once. */
const inOrder = (flags: readonly string[]): readonly RecordFlag[] =>
  RECORD_FLAGS.map(({ flag }) => flag).filter((flag) => flags.includes(flag));

const unlessDefault = <Value extends string>(value: Value, byDefault: Value): Value | null =>
  value === byDefault ? null : value;

export function setupToUrl(choices: SetupChoices): SceneObjectUrlValues {
  const recorded = inOrder(choices.recorded);
  const isDefault = isEqual(recorded, inOrder(DEFAULT_SETUP.recorded));
  return {
    place: unlessDefault(choices.place, DEFAULT_SETUP.place),
    backend: unlessDefault(choices.backend, DEFAULT_SETUP.backend),
    login: unlessDefault(choices.login, DEFAULT_SETUP.login),
    model: unlessDefault(choices.model, DEFAULT_SETUP.model),
    counters: unlessDefault(choices.counters, DEFAULT_SETUP.counters),
    record: isDefault ? null : recorded.join(',') || NOTHING,
  };
}

/** One of these, or the first for everything else. */
const oneOf = <Value extends string>(all: readonly Value[], value: SceneObjectUrlValue, byDefault: Value): Value =>
  all.find((each) => each === value) ?? byDefault;

function recordedFrom(value: SceneObjectUrlValue): readonly RecordFlag[] {
  const flags = inOrder(typeof value === 'string' ? value.split(',') : []);
  return flags.length > 0 || value === NOTHING ? flags : DEFAULT_SETUP.recorded;
}

/** Keys that are missing from `values` stay as they are in `before`; what is none of the choices is the default. */
export function setupFromUrl(before: SetupChoices, values: SceneObjectUrlValues): SetupChoices {
  const all = { ...setupToUrl(before), ...values };
  return {
    ...before,
    place: oneOf(PLACES, all['place'], DEFAULT_SETUP.place),
    backend: oneOf(BACKENDS, all['backend'], DEFAULT_SETUP.backend),
    login: oneOf(LOGINS, all['login'], DEFAULT_SETUP.login),
    model: oneOf(MODELS, all['model'], DEFAULT_SETUP.model),
    counters: oneOf(COUNTERS, all['counters'], DEFAULT_SETUP.counters),
    recorded: recordedFrom(all['record']),
  };
}
