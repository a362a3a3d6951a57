type Variable = readonly [name: string, value: string];

/** Texts that mean themselves in every shell. */
const BARE = /^[\w./:-]+$/;

/** For bash, zsh and sh. */
export const shQuoted = (text: string): string => (BARE.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);

export const fishQuoted = (text: string): string =>
  BARE.test(text) ? text : `'${text.replace(/[\\']/g, (mark) => `\\${mark}`)}'`;

/** PowerShell takes typographic quotes for quotes, too. */
export const powershellQuoted = (text: string): string => `'${text.replace(/['‘’‚‛]/g, (mark) => mark + mark)}'`;

const asLines = (variables: readonly Variable[], line: (variable: Variable) => string): string =>
  variables.map((variable) => `${line(variable)}\n`).join('');

export const shLines = (variables: readonly Variable[]): string =>
  asLines(variables, ([name, value]) => `export ${name}=${shQuoted(value)}`);

export const fishLines = (variables: readonly Variable[]): string =>
  asLines(variables, ([name, value]) => `set -gx ${name} ${fishQuoted(value)}`);

export const powershellLines = (variables: readonly Variable[]): string =>
  asLines(variables, ([name, value]) => `$env:${name} = ${powershellQuoted(value)}`);

/** For `docker run --env-file`, where everything up to the end of the line is the value. */
export const envFileLines = (variables: readonly Variable[]): string =>
  asLines(variables, ([name, value]) => `${name}=${value}`);
