/**
 * Stands for the formats in which Scenes puts a variable's value into a text, of which it has twenty. Those here are
 * what the addresses and the panels of this app come to; the others would be 4 kB.
 */
type Formatter = (value: unknown, args: readonly string[], variable: Variable) => string;

interface Variable {
  readonly state: { readonly name: string };
  readonly getValueText?: () => string;
  readonly urlSync?: { getUrlState: () => Readonly<Record<string, string | readonly string[]>> };
}

interface Format {
  readonly id: string;
  readonly formatter: Formatter;
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
const glob = (value: unknown): string =>
  Array.isArray(value) && value.length > 1 ? `{${value.join(',')}}` : String(value);
const parameter = (name: string, values: unknown): string[] =>
  listOf(values).map((value) => `${name}=${encoded(String(value))}`);

const FORMATS: Readonly<Record<string, Formatter>> = {
  raw: String,
  csv: String,
  glob,
  percentencode: (value) => encoded(Array.isArray(value) ? `{${value.join(',')}}` : String(value)),
  text: (value, _args, variable) => variable.getValueText?.() ?? String(value),
  queryparam: (value, _args, { state, urlSync }) =>
    urlSync === undefined
      ? parameter(`var-${state.name}`, value).join('&')
      : Object.entries(urlSync.getUrlState())
          .flatMap(([name, values]) => parameter(name, values))
          .join('&'),
};

const getIfExists = (id: string): Format | undefined => {
  const formatter = FORMATS[id];
  return formatter && { id, formatter };
};

export const formatRegistry = { getIfExists, get: (id: string): Format => getIfExists(id) ?? { id, formatter: glob } };
