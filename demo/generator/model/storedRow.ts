import type { GeneratedSession, WireEvent, WireValue } from './wireEvent';

const textOf = (value: WireValue): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

/** VictoriaLogs leaves out zeros at the end of a fraction, and the point before them. */
const storedTime = (timeMs: number): string => new Date(timeMs).toISOString().replace(/\.?0*Z$/, 'Z');

/** The row that VictoriaLogs keeps of an event: every field is text. */
export function storedRow(session: GeneratedSession, event: WireEvent): Record<string, string> {
  const attributes = Object.entries(event.attributes).map(([key, value]): [string, string] => [key, textOf(value)]);
  const stream = Object.entries(session.resource).map(([key, value]) => `${key}=${JSON.stringify(value)}`);
  return {
    _time: storedTime(event.timeMs),
    _msg: `claude_code.${event.name}`,
    _stream: `{${stream.sort().join(',')}}`,
    ...session.resource,
    'scope.name': 'com.anthropic.claude_code.events',
    'scope.version': session.clientVersion,
    severity: 'Unspecified',
    ...Object.fromEntries(attributes.filter(([, value]) => value !== '')),
  };
}

/** All rows of a session as they arrive. */
export const storedRows = (session: GeneratedSession): Array<Record<string, string>> =>
  session.runs.flatMap((run) => run.sent.map((event) => storedRow(session, event)));
