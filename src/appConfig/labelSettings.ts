import { DEFAULT_LABEL_MEANINGS, LABEL_MEANINGS, type LabelMeanings } from 'domain/settings/labelMeanings';
import { type JsonObject, LONGEST_TEXT, type Report } from './reading';

type Meaning = keyof LabelMeanings;

/** Nobody has more names for one thing, and each is a question to the database. */
const MOST_FIELDS = 10;

/** The names in a list, or in a text with commas, which is what a form gives and a variable of a provisioning file. */
function namesIn(value: unknown, report: (...problem: Parameters<Report>) => void): string[] {
  if (typeof value === 'string') {
    return value
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
  }
  if (Array.isArray(value)) {
    const entries: readonly unknown[] = value;
    return entries.flatMap((entry) => {
      const isText = typeof entry === 'string';
      return isText ? namesIn(entry, report) : (report('notText'), []);
    });
  }
  if (value !== undefined && value !== null) {
    report('notList');
  }
  return [];
}

function readNames(value: unknown, field: Meaning, isTaken: (name: string) => boolean, report: Report): string[] {
  const reportHere = (...[reason, , detail]: Parameters<Report>) => report(reason, field, detail);
  const fitting = [...new Set(namesIn(value, reportHere))].filter((name) => {
    if (name.length > LONGEST_TEXT) {
      reportHere('tooLong', field, String(LONGEST_TEXT));
    } else if (isTaken(name)) {
      reportHere('otherMeaning', field, name);
    } else {
      return true;
    }
    return false;
  });
  if (fitting.length > MOST_FIELDS) {
    reportHere('tooMany', field, String(MOST_FIELDS));
  }
  return fitting.slice(0, MOST_FIELDS);
}

/** The fields that mean this where nobody says so: without those that are said to mean something else. */
const unsaid = (meaning: Meaning, isTaken: (name: string) => boolean): readonly string[] => {
  const free = DEFAULT_LABEL_MEANINGS[meaning].filter((name) => !isTaken(name));
  // Somebody must be the user: what is taken stands for both then.
  return free.length === 0 && meaning === 'user' ? DEFAULT_LABEL_MEANINGS.user : free;
};

const mapMeanings = (of: (meaning: Meaning) => readonly string[]): LabelMeanings => ({
  user: of('user'),
  team: of('team'),
  project: of('project'),
  repo: of('repo'),
});

/** The setting `labels`: lists of fields by what they mean. A field means one thing. */
export function readLabels(from: JsonObject, report: Report): LabelMeanings {
  const taken = new Set<string>();
  const said = new Map<Meaning, readonly string[]>();
  for (const meaning of LABEL_MEANINGS) {
    const names = readNames(from[meaning], meaning, (name) => taken.has(name), report);
    if (names.length > 0) {
      said.set(meaning, names);
      names.forEach((name) => taken.add(name));
    }
  }
  return mapMeanings((meaning) => said.get(meaning) ?? unsaid(meaning, (name) => taken.has(name)));
}

/** The inverse of `readLabels`: what differs from what would hold without it. */
export function writeLabels(labels: LabelMeanings): JsonObject {
  const isSame = (meaning: Meaning): boolean => {
    const others = LABEL_MEANINGS.filter((other) => other !== meaning).flatMap((other) => labels[other]);
    return labels[meaning].join() === unsaid(meaning, (name) => others.includes(name)).join();
  };
  return Object.fromEntries(LABEL_MEANINGS.filter((meaning) => !isSame(meaning)).map((each) => [each, labels[each]]));
}
