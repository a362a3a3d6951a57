import { config } from '@grafana/runtime';

type Values = Readonly<Record<string, string>>;
/** The words of a key; `t`, as everywhere, so that `npm run i18n:extract` finds them. */
export type Words = (key: string, english: string, values?: Values) => string;

const filled = (text: string, values: Values = {}): string =>
  Object.entries(values).reduce((done, [name, value]) => done.replace(`{{${name}}}`, value), text);

/** As the manifest has them: Grafana compares. */
export const english: Words = (_key, text, values) => filled(text, values);

const CHINESE: Readonly<Record<string, string>> = {
  'links.session': '打开会话时间线',
  'links.sessions-of': '打开 {{n}} 个会话',
  'links.sessions': 'Sessionline 中的会话',
  'links.usage': 'Sessionline 中的用量',
  'links.open-sessions': 'Claude Code：会话',
  'links.open-usage': 'Claude Code：用量和费用',
  'links.open-setup': 'Claude Code：设置遥测',
  'links.open-by-id': 'Claude Code：按 ID 打开会话…',
  'links.open-title': '打开会话',
};

/**
 * In the person's language. These texts are in the script, in every language there is: Grafana loads it with each of its
 * pages, and shows them at once. They are few; the pages' texts are loaded with the pages.
 */
export const translated: Words = (key, text, values) =>
  filled((config.bootData.user.language === 'zh-Hans' ? CHINESE[key] : undefined) ?? text, values);
