import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

import { untranslatedIn } from '../../.config/i18n/untranslated';
import { productionFiles, SRC } from './sourceTree';

/** What is shown to people, and by nobody else than what lies here. */
const SHOWN = /^(?:app|appConfig|components|extensions|pages|scenes)\/|^module\.tsx$/;

const EXCEPTIONS: readonly string[] = [
  // Grafana asks for the name of the tab before there are texts.
  'module.tsx Configuration',
  // Measured, never shown.
  'components/Timeline/paint/paintText.ts The quick brown fox reads 1,234 lines of src/module.tsx',
  // For whoever is asked for help, who may read another language.
  'components/DoctorList/reportText.ts Sessionline doctor,',
  // What is typed, and what Kubernetes calls things.
  'components/SetupChoices/SetupChoices.tsx team=platform, project=shop',
  'components/SetupChoices/choiceWords.ts ConfigMap, Secret',
];

const MANIFEST = readFileSync(path.join(SRC, 'plugin.json'), 'utf8');
/** Links are told by what the manifest says of them; what is shown of them is put in later. */
const isInManifest = (line: string): boolean =>
  line.startsWith('extensions/') && MANIFEST.includes(JSON.stringify(line.replace(/^\S+ /, '')));
const withoutNumber = (line: string): string => line.replace(/^(\S+):\d+ /, '$1 ');

/** What is found in a piece of code, without the place. */
function found(code: string): string[] {
  const tree = ts.createSourceFile('a.tsx', code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX);
  return untranslatedIn({ name: 'a.tsx', tree }).map((line) => line.replace(/^\S+ /, ''));
}

describe('texts that are not translated', () => {
  it('are shown nowhere', () => {
    const texts = productionFiles
      .filter(({ name }) => SHOWN.test(name))
      .flatMap(untranslatedIn)
      .filter((line) => !isInManifest(line) && !EXCEPTIONS.includes(withoutNumber(line)));
    expect(texts).toEqual([]);
  });

  it.each([
    ['an element', 'const a = <b>Hello</b>', ['Hello']],
    ['a choice in an element', "const a = <b>{ok ? 'Fine' : 'Bad'}</b>", ['Fine', 'Bad']],
    ['a fallback in an element', "const a = <b>{name ?? 'nobody'}</b>", ['nobody']],
    ['a template in an element', 'const a = <b>{`${n} rows`}</b>', ['rows']],
    ['a name for readers of the screen', '<b aria-label="Close" />', ['Close']],
    ['a chosen attribute', "<b title={ok ? 'Yes' : undefined} />", ['Yes']],
    ['a template in an attribute', '<b placeholder={`Search ${what}`} />', ['Search']],
    [
      'a title of a panel',
      "PanelBuilders.text().setTitle('Cost of turns'); const a = { title: 'Cost' }",
      ['Cost of turns', 'Cost'],
    ],
    ['a quoted property', "const a = { 'aria-label': 'Close' }", ['Close']],
    ['a sentence anywhere', "const reason = 'the database is away'", ['the database is away']],
    ['a sentence that is chosen', "say(isNew ? 'it is new' : '')", ['it is new']],
  ])('are found in %s', (_where, code, texts) => {
    expect(found(code)).toEqual(texts);
  });

  it.each([
    ['translated', "const a = <b title={t('a.b', 'Some words')}>{t('a.c', 'Other words', { n: 'x y' })}</b>"],
    ['for developers', "throw new Error('it is no number'); logger.warn('it is no number')"],
    ['style', "const a = { gridTemplateColumns: '2rem minmax(8rem, 1fr)', border: `1px solid ${red}` }"],
    ['ids', "const a = <b role=\"group\" data-kind='x y' /> ; const c = { title: 'title', label: 'user.email' }"],
    ['compared', "if (event.key === 'Enter key') { f(); }"],
    ['types and imports', "import a from 'some place'; type B = 'one two' | 'three four'"],
    ['a translation', "const CHINESE = { title: 'Sessionline 中的会话' }"],
    ['signs', 'const a = <b title="–">{\' · \'}≈ 1</b>'],
  ])('are not what is %s', (_what, code) => {
    expect(found(code)).toEqual([]);
  });
});
