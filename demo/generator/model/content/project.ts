/** A piece of an edit. */
export interface Change {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** Something a person may want done, with all that it takes. */
export interface Task {
  readonly prompt: string;
  readonly search: string;
  readonly files: readonly [string, ...string[]];
  readonly changes: readonly [Change, ...Change[]];
  readonly newFile?: { readonly file: string; readonly content: string };
  readonly commit: string;
  readonly answer: string;
  /** How the tests fail before it is done. */
  readonly failure?: string;
}

/** A repository. */
export interface Project {
  readonly name: string;
  readonly team: string;
  /** Folder on the people's machines. */
  readonly root: string;
  readonly test: string;
  readonly build: string;
  readonly lint: string;
  readonly looks: readonly [string, ...string[]];
  readonly tasks: readonly [Task, ...Task[]];
  readonly questions: readonly [Question, ...Question[]];
}

export interface Question {
  readonly prompt: string;
  readonly search: string;
  readonly files: readonly [string, ...string[]];
  readonly answer: string;
}
