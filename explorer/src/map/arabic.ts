// First form of each letter (Unicode, Arabic Presentation Forms): alone, at the end, and, of those that join to the next one, at the start and between.
const joiningOn: Record<string, number> = {
  ئ: 0xfe89, ب: 0xfe8f, ت: 0xfe95, ث: 0xfe99, ج: 0xfe9d, ح: 0xfea1, خ: 0xfea5, س: 0xfeb1, ش: 0xfeb5, ص: 0xfeb9, ض: 0xfebd, ط: 0xfec1, ظ: 0xfec5, ع: 0xfec9, غ: 0xfecd,
  ف: 0xfed1, ق: 0xfed5, ك: 0xfed9, ل: 0xfedd, م: 0xfee1, ن: 0xfee5, ه: 0xfee9, ي: 0xfef1, پ: 0xfb56, چ: 0xfb7a, ڤ: 0xfb6a, گ: 0xfb92, ک: 0xfb8e, ی: 0xfbfc,
};
const ending: Record<string, number> = {
  آ: 0xfe81, أ: 0xfe83, ؤ: 0xfe85, إ: 0xfe87, ا: 0xfe8d, ة: 0xfe93, د: 0xfea9, ذ: 0xfeab, ر: 0xfead, ز: 0xfeaf, و: 0xfeed, ى: 0xfeef, ژ: 0xfb8a, لآ: 0xfef5, لأ: 0xfef7, لإ: 0xfef9, لا: 0xfefb,
};
const [final, initial, medial] = [1, 2, 3];

/** Arabic letters in the forms and the order in which they stand on paper: the map's own drawing of letters knows neither. */
export function asWritten(text: string): string {
  return text.replace(/\p{Script=Arabic}(?:.*\p{Script=Arabic})?/u, (run) => shaped(run).reverse().join('').replace(/[^\s\p{Script=Arabic}–·،-]+/gu, mirrored));
}

function shaped(run: string): string[] {
  const letters = run.match(/ل[آأإا]|./gu) ?? [];
  return letters.map((letter, index) => {
    const first = joiningOn[letter] ?? ending[letter];
    if (first === undefined) return letter;
    const isJoined = joiningOn[letters[index - 1] ?? ''] !== undefined;
    const joins = joiningOn[letter] !== undefined && (joiningOn[letters[index + 1] ?? ''] ?? ending[letters[index + 1] ?? '']) !== undefined;
    return String.fromCodePoint(first + (isJoined ? (joins ? medial : final) : joins ? initial : 0));
  });
}

/** Words in other scripts stay as they are read. */
function mirrored(word: string): string {
  return [...word].reverse().join('');
}
