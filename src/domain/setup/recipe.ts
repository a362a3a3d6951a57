import { isThisMachine, PLACEHOLDERS } from './addresses';
import { readAttributes } from './attributes';
import { backendFiles } from './backendFiles';
import type { Place, SetupChoices } from './choices';
import { environmentOf, type Variable } from './environment';
import { placeFiles, type RecipeFile } from './placeFiles';

/** What is to be known beside the files, the most important first. */
export type RecipeNote =
  | 'sessionIdOff'
  | 'thisMachine'
  | 'secretInFile'
  | 'secretElsewhere'
  | 'merge'
  | 'managed'
  | 'runner'
  | 'tenant'
  | 'collectorDelta'
  | 'foreignModel'
  | 'noNames'
  | 'manyAttributes'
  | 'toolContent'
  | 'rawBodies'
  | 'marked'
  | 'restart';

export interface Recipe {
  readonly files: readonly RecipeFile[];
  readonly notes: readonly RecipeNote[];
  /** What a person still has to put in, each once. */
  readonly placeholders: readonly string[];
  /** Variables that are kept apart from the file, where the place has a way to. */
  readonly secrets: readonly Variable[];
}

const CONTAINERS: readonly Place[] = ['docker', 'compose', 'kubernetes', 'github', 'gitlab'];
const RUNNERS: readonly Place[] = ['github', 'gitlab'];
/** With more of them, clients of some versions send no metrics. */
const MOST_ATTRIBUTES = 12;

function notesOf(choices: SetupChoices, variables: readonly Variable[]): readonly RecipeNote[] {
  const { place, backend, model, counters, recorded } = choices;
  const hasSecret = variables.some(({ isSecret }) => isSecret);
  const isRunner = RUNNERS.includes(place);
  const isTrue: Readonly<Record<RecipeNote, boolean>> = {
    sessionIdOff: counters === 'cumulative' && !recorded.includes('sessionId'),
    thisMachine: CONTAINERS.includes(place) && variables.some(({ value }) => isThisMachine(value)),
    secretInFile: hasSecret && !isRunner && place !== 'kubernetes',
    secretElsewhere: hasSecret && isRunner,
    merge: place === 'user',
    managed: place === 'managed',
    runner: isRunner,
    tenant: backend === 'cluster',
    collectorDelta: backend === 'collector' && counters === 'delta',
    foreignModel: model === 'glm' || model === 'gateway',
    noNames: model !== 'anthropic',
    manyAttributes: readAttributes(choices.attributes).pairs.size > MOST_ATTRIBUTES,
    toolContent: recorded.includes('toolContent'),
    rawBodies: recorded.includes('rawBodies'),
    marked: choices.mark !== undefined,
    restart: !isRunner,
  };
  const isNote = (name: string): name is RecipeNote => name in isTrue;
  return Object.keys(isTrue)
    .filter((name) => isNote(name) && isTrue[name])
    .filter(isNote);
}

/** Everything to copy for these choices. Whatever was typed, the files say it and nothing else. */
export function recipe(choices: SetupChoices): Recipe {
  const variables = environmentOf(choices);
  const files = [...placeFiles(choices.place, variables), ...backendFiles(choices)];
  const secrets = RUNNERS.includes(choices.place) ? variables.filter(({ isSecret }) => isSecret) : [];
  const texts = [...files.map(({ text }) => text), ...secrets.map(({ value }) => value)];
  const placeholders = new Set(texts.flatMap((text) => text.match(PLACEHOLDERS) ?? []));
  return { files, notes: notesOf(choices, variables), placeholders: [...placeholders], secrets };
}
