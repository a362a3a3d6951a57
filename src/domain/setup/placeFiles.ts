import type { Place } from './choices';
import type { Variable } from './environment';
import { envFileLines, fishLines, powershellLines, shLines } from './quoting';
import { type Yaml, yamlOf } from './yaml';

/** A text to copy, and where it goes. */
export interface RecipeFile {
  /** Its path, or the command's program. */
  readonly name: string;
  /** Where the same goes on other systems. */
  readonly elsewhere?: Readonly<Record<string, string>>;
  readonly language: 'json' | 'sh' | 'fish' | 'powershell' | 'yaml' | 'env';
  readonly text: string;
}

const pairsOf = (variables: readonly Variable[]) => variables.map(({ name, value }) => [name, value] as const);
const recordOf = (variables: readonly Variable[]): Readonly<Record<string, string>> =>
  Object.fromEntries(pairsOf(variables));

const json = (variables: readonly Variable[]): string =>
  `${JSON.stringify({ env: recordOf(variables) }, undefined, 2)}\n`;

/** With every value changed so that what reads the file takes it as it is. */
const escapedBy = (variables: readonly Variable[], escape: (value: string) => string): readonly Variable[] =>
  variables.map((variable) => ({ ...variable, value: escape(variable.value) }));

const isSecret = (variable: Variable): boolean => variable.isSecret === true;
const isOpen = (variable: Variable): boolean => !isSecret(variable);

const MANAGED = {
  name: '/etc/claude-code/managed-settings.json',
  elsewhere: {
    macOS: '/Library/Application Support/ClaudeCode/managed-settings.json',
    Windows: 'C:\\Program Files\\ClaudeCode\\managed-settings.json',
  },
} as const;

const K8S_NAME = 'claude-code-telemetry';

function kubernetes(variables: readonly Variable[]): readonly RecipeFile[] {
  const secrets = variables.filter(isSecret);
  const metadata = { name: K8S_NAME };
  const config = { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: recordOf(variables.filter(isOpen)) };
  const secret = { apiVersion: 'v1', kind: 'Secret', metadata, stringData: recordOf(secrets) };
  const refs: readonly Yaml[] = [
    { configMapRef: metadata },
    ...(secrets.length === 0 ? [] : [{ secretRef: metadata }]),
  ];
  return [
    {
      name: `${K8S_NAME}.yaml`,
      language: 'yaml',
      text: [config, ...(secrets.length === 0 ? [] : [secret])].map(yamlOf).join('---\n'),
    },
    {
      name: 'Deployment',
      language: 'yaml',
      text: yamlOf({ spec: { template: { spec: { containers: [{ name: 'claude', envFrom: refs }] } } } }),
    },
  ];
}

/** Values stand as they are, but for what begins an expression of the workflow's own. */
const githubValue = (value: string): string => value.replaceAll('${{', "${{ '${{' }}");

function github(variables: readonly Variable[]): readonly RecipeFile[] {
  const env = variables.map((variable) => [
    variable.name,
    isSecret(variable) ? `\${{ secrets.${variable.name} }}` : githubValue(variable.value),
  ]);
  return [{ name: '.github/workflows/claude.yml', language: 'yaml', text: yamlOf({ env: Object.fromEntries(env) }) }];
}

const ENV_FILE = 'claude-code.env';
/** Both put values in the place of `$NAME`; two dollars are one. */
const dollars = (value: string): string => value.replaceAll('$', '$$$$');

/** The files that give Claude Code this environment, the one it is about first. */
export function placeFiles(place: Place, variables: readonly Variable[]): readonly RecipeFile[] {
  const pairs = pairsOf(variables);
  switch (place) {
    case 'user':
      return [
        {
          name: '~/.claude/settings.json',
          elsewhere: { Windows: '%USERPROFILE%\\.claude\\settings.json' },
          language: 'json',
          text: json(variables),
        },
      ];
    case 'managed':
      return [{ ...MANAGED, language: 'json', text: json(variables) }];
    case 'bash':
      return [{ name: '~/.bashrc', elsewhere: { zsh: '~/.zshrc' }, language: 'sh', text: shLines(pairs) }];
    case 'fish':
      return [{ name: '~/.config/fish/config.fish', language: 'fish', text: fishLines(pairs) }];
    case 'powershell':
      return [{ name: '$PROFILE', language: 'powershell', text: powershellLines(pairs) }];
    case 'docker':
      return [
        { name: ENV_FILE, language: 'env', text: envFileLines(pairs) },
        { name: 'docker', language: 'sh', text: `docker run --rm -it --env-file ${ENV_FILE} '<image>' claude\n` },
      ];
    case 'compose': {
      const environment = recordOf(escapedBy(variables, dollars));
      return [{ name: 'compose.yaml', language: 'yaml', text: yamlOf({ services: { claude: { environment } } }) }];
    }
    case 'kubernetes':
      return kubernetes(variables);
    case 'github':
      return github(variables);
    case 'gitlab': {
      const open = recordOf(escapedBy(variables.filter(isOpen), dollars));
      return [{ name: '.gitlab-ci.yml', language: 'yaml', text: yamlOf({ variables: open }) }];
    }
  }
}
