import type { ClientVersion } from '../client';
import type { PEOPLE } from '../content/people';
import type { Desk } from '../desk';
import type { Model } from '../prices';
import type { ContentFlags, HookPlan, McpServer, PermissionMode } from '../sessionSetup';

export type ProjectName =
  | 'shop-web'
  | 'docs-portal'
  | 'payments-api'
  | 'ledger-core'
  | 'demand-forecast'
  | 'infra-live'
  | 'atlas-mobile';

/** Where in the week a story belongs. */
export type Hour = 'day' | 'night' | 'weekend' | 'latest';

/** What differs from an ordinary session. */
export interface StorySetup {
  readonly person: keyof typeof PEOPLE;
  readonly project: ProjectName;
  readonly hour?: Hour;
  readonly clientVersion?: ClientVersion;
  readonly serviceName?: string;
  readonly isPrint?: boolean;
  readonly model?: Model;
  readonly effort?: string;
  readonly isFast?: boolean;
  readonly permissionMode?: PermissionMode;
  readonly flags?: Partial<ContentFlags>;
  readonly hooks?: readonly HookPlan[];
  readonly mcpServers?: readonly McpServer[];
  readonly contextLimit?: number;
  readonly suggestsPrompts?: boolean;
}

/** A session to be told: who, where, and what happens. */
export interface Story extends StorySetup {
  readonly name: string;
  readonly tell: (desk: Desk) => void;
}
