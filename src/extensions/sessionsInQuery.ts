import { unescaped } from './unescaped';

/** `session.id` as LogsQL has it, `session_id` as metrics and Loki may have it; quoted or bare. */
const FIELD = /(["'`]?)(?<![\w.])session[._]id\1\s*/gi;
/** A condition that is turned round names sessions that are not wanted. Brackets are not followed: then none is known. */
const NEGATED = /(?:[!-]|\bnot)\s*$/i;
const NEGATED_GROUP = /(?:(?:^|[\s(|])[!-]|\bnot)\s*\(/i;

const IN_LIST = /^:=?\s*in\s*\(/i;
const EQUAL = /^(:=|=|:)(?![=~!:])\s*/;
const ONE_OF = /^=~\s*/;

const QUOTED = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`)/;
const BARE = /^[\w.~@/+-]+(?![\w.~@/+*"'`(-])/;
/** `*` after a value makes it the beginning of one. */
const PREFIX = /^\s*\*/;

/** A variable that nobody has put a value in. The app's own queries have these signs as escapes. */
const isUnread = (text: string): boolean => /^(?:\$|\[\[)/.test(text);

interface Read {
  readonly value: string;
  readonly rest: string;
}

function readValue(text: string): Read | undefined {
  const quoted = QUOTED.exec(text);
  const [whole] = quoted ?? BARE.exec(text) ?? [];
  if (whole === undefined) {
    return undefined;
  }
  const rest = text.slice(whole.length);
  const [, double, single, raw = whole] = quoted ?? [];
  const escaped = double ?? single;
  return PREFIX.test(rest) || isUnread(escaped ?? raw)
    ? undefined
    : { value: escaped === undefined ? raw : unescaped(escaped), rest };
}

/** `"a", "b")`: all of them, or none where there is anything else, as a question of its own. */
function readList(text: string): readonly string[] {
  const values: string[] = [];
  for (let rest = text.trimStart(); ; ) {
    const read = readValue(rest);
    if (read === undefined) {
      return [];
    }
    values.push(read.value);
    rest = read.rest.trimStart();
    if (rest.startsWith(')')) {
      return values;
    }
    if (!rest.startsWith(',')) {
      return [];
    }
    rest = rest.slice(1).trimStart();
  }
}

const PLAIN = /^[\w-]+$/;
/** LogsQL's `:` looks for words, which a piece of an id has as well: only what is an id in full is sure to be one. */
const WORDS = ':';
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** `a|b`; any other regular expression names no sessions. */
function readAlternatives(text: string): readonly string[] {
  const parts =
    readValue(text)
      ?.value.replace(/^\((.*)\)$/, '$1')
      .split('|') ?? [];
  return parts.every((part) => PLAIN.test(part)) ? parts : [];
}

function wantedBy(condition: string): readonly string[] {
  const list = IN_LIST.exec(condition);
  if (list !== null) {
    return readList(condition.slice(list[0].length));
  }
  const oneOf = ONE_OF.exec(condition);
  if (oneOf !== null) {
    return readAlternatives(condition.slice(oneOf[0].length));
  }
  const [equal = '', operator] = EQUAL.exec(condition) ?? [];
  const read = operator === undefined ? undefined : readValue(condition.slice(equal.length));
  return read === undefined || (operator === WORDS && !UUID.test(read.value)) ? [] : [read.value];
}

/**
 * The ids of the sessions that a query in LogsQL, MetricsQL, PromQL or LogQL asks for by name, each once. What is no
 * plain condition (a prefix, a regular expression, another question, a negation) names none: better no link than one to
 * another session.
 */
export function sessionsInQuery(expr: string): readonly string[] {
  if (NEGATED_GROUP.test(expr)) {
    return [];
  }
  const found = [...expr.matchAll(FIELD)].flatMap(({ 0: field, index }) =>
    NEGATED.test(expr.slice(0, index)) ? [] : wantedBy(expr.slice(index + field.length))
  );
  return [...new Set(found)].filter((id) => id !== '');
}
