import type { Person } from './people';

/** What people say next, once something has been done. */
export const FOLLOW_UPS: Readonly<Record<Person['language'], readonly [string, ...string[]]>> = {
  en: [
    'looks good, commit it please',
    'Can you also cover the empty case with a test?',
    'hm, that is more than I asked for. Only keep the fix, leave the refactoring out',
    'Great! Now the same for the other place you found',
    'why did you change that line? I think it was fine before',
    'Please run the whole suite once more, not only this file',
    'nice 👍 commit and open a PR',
    'Rename the variable to something a newcomer understands',
    'It still fails for me locally, I am on Node 22. Can you check?',
  ],
  de: [
    'Sieht gut aus, bitte committen',
    'Bitte noch einen Test für den leeren Fall',
    'Warum hast du das in einer eigenen Datei gemacht? Mir wäre es inline lieber',
    'Prima 👍 und jetzt bitte noch die Doku dazu',
    'Bei mir schlägt es noch fehl, schau dir bitte die Ausgabe an',
  ],
  zh: [
    '很好,提交一下',
    '再加一个空列表的测试',
    '为什么要改这一行?原来的写法有什么问题?',
    '可以,顺便把文档也更新一下 📝',
    '本地还是失败,你再看看',
  ],
  ar: [
    'ممتاز، قم بالحفظ من فضلك',
    'أضف اختبارًا للحالة الفارغة أيضًا',
    'لماذا غيّرت هذا السطر؟',
    'شكرًا 🌙 والآن حدّث الوثائق',
  ],
};

/** Answers to the above: short, because the work speaks. */
export const DONE: readonly [string, ...string[]] = [
  'Done. The tests pass, and the diff is 14 lines.',
  'Committed. Nothing else was touched.',
  'You are right, I reverted that part. The fix alone is three lines.',
  'I added the test; it failed without the change and passes with it.',
  'Both places share one function now.',
  'It was the time zone of the machine. The test sets its own now.',
];
