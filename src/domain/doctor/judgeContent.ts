import { type Judgement, judged } from './doctor';

/** Of how many events something holds, of all that could have it. */
export interface Share {
  readonly count: number;
  readonly total: number;
}

/** What events of the last day with events show of what was said and done. */
export interface ContentFacts {
  readonly prompts: Share;
  readonly responses: Share;
  readonly toolDetails: Share;
  readonly rawBodies: Share;
  /** Texts that the client cut. */
  readonly cut: Share;
}

const FLAGS = {
  prompts: 'OTEL_LOG_USER_PROMPTS=1',
  responses: 'OTEL_LOG_ASSISTANT_RESPONSES=1',
  toolDetails: 'OTEL_LOG_TOOL_DETAILS=1',
} as const;
const CONTENT = ['prompts', 'responses', 'toolDetails'] as const satisfies ReadonlyArray<keyof typeof FLAGS>;
/** Ten times what clients send by default; all of a row may be 2 MB. */
const LONGEST = 600_000;

function judgeFlag(of: (typeof CONTENT)[number], { count, total }: Share): Judgement {
  if (total === 0) {
    return judged('unknown', `${of}.none`);
  }
  const facts = { count, total };
  return count >= total ? judged('ok', `${of}.shown`, facts) : judged('note', `${of}.hidden`, facts, FLAGS[of]);
}

function judgeBodies({ count, total }: Share): Judgement {
  if (count > 0) {
    return judged('note', 'rawBodies.on', { count });
  }
  return total === 0 ? judged('unknown', 'rawBodies.none') : judged('ok', 'rawBodies.off');
}

/** Which flags of the clients are on, by what their events hold. */
export function judgeContent(facts: ContentFacts): Judgement[] {
  const { rawBodies, cut } = facts;
  return [
    ...CONTENT.map((of) => judgeFlag(of, facts[of])),
    judgeBodies(rawBodies),
    ...(cut.count > 0
      ? [judged('warning', 'content.cut', { ...cut }, `CLAUDE_CODE_OTEL_CONTENT_MAX_LENGTH=${LONGEST}`)]
      : []),
  ];
}
