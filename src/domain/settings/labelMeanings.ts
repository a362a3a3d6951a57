/** What people call their labels: for each meaning the fields that may hold it, the one to look at first in front. */
export interface LabelMeanings {
  readonly user: readonly string[];
  readonly team: readonly string[];
  readonly project: readonly string[];
  readonly repo: readonly string[];
}

export const LABEL_MEANINGS = ['user', 'team', 'project', 'repo'] as const satisfies ReadonlyArray<keyof LabelMeanings>;

/** What the client names the user by, and what people commonly put into `OTEL_RESOURCE_ATTRIBUTES`. */
export const DEFAULT_LABEL_MEANINGS: LabelMeanings = {
  user: ['user.email', 'user.account_uuid', 'user.id'],
  team: ['team', 'team.id', 'department'],
  project: ['project', 'project.name'],
  repo: ['repo', 'repository', 'vcs.repository.name'],
};

export type LabelMeaning = (typeof LABEL_MEANINGS)[number];

/** What a field means; undefined where nobody says. A field has one meaning. */
export const meaningOf = (field: string, meanings: LabelMeanings): LabelMeaning | undefined =>
  LABEL_MEANINGS.find((meaning) => meanings[meaning].includes(field));

/**
 * The fields that stand for the team, the project and the repository among those that are there: of each meaning the
 * first, in the order of `LABEL_MEANINGS`.
 */
export const meantFields = (fields: readonly string[], meanings: LabelMeanings): readonly string[] =>
  LABEL_MEANINGS.filter((meaning) => meaning !== 'user').flatMap((meaning) =>
    meanings[meaning].filter((field) => fields.includes(field)).slice(0, 1)
  );
