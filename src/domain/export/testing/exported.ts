import { foldSession } from 'domain/sessions/foldSession';
import type { Session } from 'domain/sessions/session';
import { captures, readCapture } from 'testing/captures';

import { type ExportContent, type ExportGaps, type ExportScope, exportSteps } from '../exportContent';
import { EXPORT_FORMATS, type ExportFormat, fileFacts, filePieces } from '../exportFile';
import { EXPORT_KINDS, type ExportChoices, METADATA_ONLY } from '../exportKinds';
import type { ReportWords } from '../report';

/** English words of a report. */
export const WORDS: ReportWords = {
  language: 'en',
  kinds: {
    prompts: 'Prompts',
    answers: 'Answers',
    commands: 'Commands',
    names: 'Names',
    other: 'Other fields',
    paths: 'Paths',
    people: 'People',
    secrets: 'Secrets',
  },
  categories: {
    user_prompt: 'User Prompt',
    api_request: 'API Request',
    tool_decision: 'Tool Decision',
    tool_result: 'Tool Result',
    other: 'Other',
  },
  session: 'Session',
  start: 'Start',
  end: 'End',
  time: 'Time (UTC)',
  duration: 'Duration',
  client: 'Client version',
  user: 'User',
  events: 'Events',
  requests: 'API requests',
  withoutCost: 'Without cost',
  tools: 'Tool calls',
  tool: 'Tool',
  failed: 'failed',
  rejected: 'rejected',
  cost: 'Cost',
  model: 'Model',
  input: 'Input',
  output: 'Output',
  cacheRead: 'Cache read',
  cacheCreation: 'Cache creation',
  waited: 'Waited',
  turns: 'Turns',
  turn: 'Turn',
  event: 'Event',
  agent: 'Agent',
  outcome: 'Outcome',
  summary: 'What happened',
  failures: 'Failures',
  timeline: 'Timeline',
  fields: 'Fields',
  leftOut: 'Left out or masked',
  nothingLeftOut: 'Nothing was left out',
  gaps: [],
};

export const EVERYTHING: ExportChoices = new Set(EXPORT_KINDS);

export const WHOLE: ExportScope = { kind: 'session' };

export const captured: ReadonlyArray<readonly [string, Session]> = captures.map(({ name, sessionId }) => [
  name,
  foldSession(sessionId, readCapture(name)),
]);

export const contentOf = (
  session: Session,
  choices: ExportChoices = METADATA_ONLY,
  scope: ExportScope = WHOLE,
  gaps: ExportGaps = {}
): ExportContent => {
  const steps = exportSteps(session, scope, choices, gaps);
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      return step.value;
    }
  }
};

export const textOf = (content: ExportContent, format: ExportFormat, words = WORDS): string =>
  [...filePieces(content, format, words)].join('');

/** All formats of a content in one text. */
export const allFormats = (content: ExportContent): string =>
  EXPORT_FORMATS.map((format) => `${fileFacts(content, format).name}\n${textOf(content, format)}`).join('\n');
