const plain: Record<string, string> = { ł: 'l', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th', ı: 'i', '–': ' ', '—': ' ', '-': ' ', "'": '', '’': '' };

/** Letters as people type them: no case, no accents, full-width as half-width, dashes as spaces. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[łøßæœđðþı–—\-'’]/gu, (letter) => plain[letter] ?? letter);
}

const twoLetters: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', Å: 'Aa' };

/** As it is written where the keyboard has no such letters: Zuerich, Goeteborg, Aarhus. */
export function spelled(text: string): string {
  return text.normalize('NFC').replace(/[äöüåÄÖÜÅ]/g, (letter) => twoLetters[letter] ?? letter);
}
