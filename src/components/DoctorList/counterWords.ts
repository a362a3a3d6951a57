import type { WordTable } from './doctorWords';

export const counterWords: WordTable = {};
