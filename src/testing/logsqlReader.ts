import type { WireRecord } from 'domain/events/field';
import { readTime } from 'domain/events/eventTime';

/** A condition of LogsQL that was read back, ready to be asked of rows. */
export type RowTest = (row: WireRecord, all: readonly WireRecord[]) => boolean;

/** A query that was read back: its condition and its pipes, each as text without the `|`. */
export interface ReadQuery {
  readonly test: RowTest;
  readonly pipes: readonly string[];
}

const LITERAL = /"(?:[^"\\]|\\[\s\S])*"/y;

/** The text that a LogsQL literal stands for. */
export function unquote(literal: string): string {
  const asJson = literal.replace(/\\(?:x([0-9a-f]{2})|([\s\S]))/g, (whole, code: string | undefined) =>
    code === undefined ? whole : `\\u00${code}`
  );
  return JSON.parse(asJson);
}

/**
 * A reader of as much LogsQL as the program writes, independent of its printer: what it cannot read is a mistake of
 * the printer's. Meanings are those of VictoriaLogs as measured.
 */
class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  query(): ReadQuery {
    const test = this.all();
    const rest = this.text.slice(this.at);
    const pipes = rest === '' ? [] : splitPipes(rest);
    return { test, pipes };
  }

  /** Conditions side by side: all of them. */
  private all(): RowTest {
    const tests = [this.one()];
    while (this.takes(' ') && !/^(?:or\b|\|)/.test(this.text.slice(this.at))) {
      tests.push(this.one());
    }
    // What ended the list belongs to the caller, its space as well.
    if (this.text[this.at - 1] === ' ') {
      this.at--;
    }
    return (row, rows) => tests.every((test) => test(row, rows));
  }

  private one(): RowTest {
    if (this.takes('!*')) {
      return () => false;
    }
    if (this.takes('*')) {
      return () => true;
    }
    if (this.takes('!(')) {
      const inner = this.all();
      this.expects(')');
      return (row, rows) => !inner(row, rows);
    }
    if (this.takes('_time:[')) {
      return this.timeRange();
    }
    return this.takes('(') ? this.any() : this.onField();
  }

  /** `(a) or (b)`, within parentheses of its own. */
  private any(): RowTest {
    const tests: RowTest[] = [];
    do {
      this.expects('(');
      tests.push(this.all());
      this.expects(')');
    } while (this.takes(' or '));
    this.expects(')');
    return (row, rows) => tests.some((test) => test(row, rows));
  }

  private timeRange(): RowTest {
    const match = /^([\d:TZ.-]+), ([\d:TZ.-]+)\)/.exec(this.text.slice(this.at));
    const from = Date.parse(match?.[1] ?? '');
    const to = Date.parse(match?.[2] ?? '');
    if (match === null || Number.isNaN(from) || Number.isNaN(to)) {
      throw this.unreadable('a range of time');
    }
    this.at += match[0].length;
    return (row) => {
      const time = readTime(row['_time'] ?? '');
      return time !== undefined && time >= from && time < to;
    };
  }

  private onField(): RowTest {
    const field = this.literal();
    this.expects(':');
    if (this.takes('*')) {
      return (row) => (row[field] ?? '') !== '';
    }
    if (this.takes('in(')) {
      return this.in(field);
    }
    if (this.takes('=')) {
      const value = this.literal();
      return (row) => (row[field] ?? '') === value;
    }
    if (this.takes('~')) {
      const expression = expressionOf(this.literal());
      return (row) => expression.test(row[field] ?? '');
    }
    const words = this.literal();
    return (row) => (row[field] ?? '').includes(words);
  }

  /** A list of values, or the values that another query finds. */
  private in(field: string): RowTest {
    if (!this.isAtValues()) {
      const found = this.all();
      this.expects(' | fields ');
      const of = this.literal();
      this.expects(')');
      return (row, rows) => rows.some((other) => found(other, rows) && (other[of] ?? '') === (row[field] ?? ''));
    }
    const values = [this.literal()];
    while (this.takes(',')) {
      values.push(this.literal());
    }
    this.expects(')');
    return (row) => values.includes(row[field] ?? '');
  }

  /** A value is followed by another or by the end; a field's name by its condition. */
  private isAtValues(): boolean {
    LITERAL.lastIndex = this.at;
    return LITERAL.test(this.text) && /[,)]/.test(this.text[LITERAL.lastIndex] ?? '');
  }

  private literal(): string {
    LITERAL.lastIndex = this.at;
    const [literal] = LITERAL.exec(this.text) ?? [];
    if (literal === undefined) {
      throw this.unreadable('a literal');
    }
    this.at += literal.length;
    return unquote(literal);
  }

  private takes(sign: string): boolean {
    const isThere = this.text.startsWith(sign, this.at);
    this.at += isThere ? sign.length : 0;
    return isThere;
  }

  private expects(sign: string): void {
    if (!this.takes(sign)) {
      throw this.unreadable(JSON.stringify(sign));
    }
  }

  private unreadable(expected: string): Error {
    return new Error(`expected ${expected} at ${this.at}: …${this.text.slice(this.at, this.at + 60)}`);
  }
}

/** RE2's flags stand at the start of the expression. */
function expressionOf(text: string): RegExp {
  const [flags = '', letters = ''] = /^\(\?([a-z]+)\)/.exec(text) ?? [];
  return new RegExp(text.slice(flags.length), `u${letters}`);
}

/** Pipes at the top level: neither within literals nor within parentheses. */
function splitPipes(text: string): string[] {
  const pipes: string[] = [];
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\[\s\S])*"|[\s\S]/g)) {
    depth += token === '(' ? 1 : token === ')' ? -1 : 0;
    if (token === '|' && depth === 0) {
      pipes.push('');
    } else {
      pipes.push(`${pipes.pop() ?? ''}${token}`);
    }
  }
  return pipes.map((pipe) => pipe.trim()).filter((pipe) => pipe !== '');
}

/** @throws Error where the text is not what the program writes */
export const readLogsql = (expr: string): ReadQuery => new Reader(expr).query();

/** The rows that a query's condition finds, its pipes left aside. */
export const rowsFound = (expr: string, rows: readonly WireRecord[]): readonly WireRecord[] => {
  const { test } = readLogsql(expr);
  return rows.filter((row) => test(row, rows));
};
