type Values = Readonly<Record<string, string>>;
/** The words of a key; `t`, as everywhere, so that `npm run i18n:extract` finds them. */
export type Words = (key: string, english: string, values?: Values) => string;

const filled = (text: string, values: Values = {}): string =>
  Object.entries(values).reduce((done, [name, value]) => done.replace(`{{${name}}}`, value), text);

/** As the manifest has them: Grafana compares. */
export const english: Words = (_key, text, values) => filled(text, values);

/**
 * In the person's language. These texts are in the script, in every language there is: Grafana loads it with each of its
 * pages, and shows them at once. They are few; the pages' texts are loaded with the pages.
 */
export const translated: Words = (_key, text, values) => filled(text, values);
