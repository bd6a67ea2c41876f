import { expect, test } from 'vitest';
import { rankWindow } from './rankWindow';

test('a narrow set is shown with ranks around it, within the ranking', () => {
  expect(rankWindow({ low: 20, high: 22 }, [{ rank: 21 }], 140)).toEqual({ low: 15, high: 27 });
  expect(rankWindow({ low: 1, high: 1 }, [{ rank: 1 }], 5)).toEqual({ low: 1, high: 5 });
});

test('every rank that came up is within it, far humps too', () => {
  expect(rankWindow({ low: 26, high: 26 }, [{ rank: 26 }, { rank: 7 }], 194)).toEqual({ low: 4, high: 29 });
  expect(rankWindow({ low: 138, high: 143 }, [{ rank: 145 }], 140)).toMatchObject({ high: 145 });
});
