import { describe, expect, test } from 'vitest';
import { circleRadius, nameSize } from './look';
import { textLines } from './textWidth';

describe('sizes on the map', () => {
  test('a circle grows with the zoom as the style says, and its area with the score', () => {
    expect([-1, 0, 1.5, 3, 4, 5, 9].map((zoom) => circleRadius(1, zoom))).toEqual([2.4, 2.4, 3.3, 4.2, 4.6, 5, 5]);
    expect(circleRadius(9, 3)).toBeCloseTo(3 * circleRadius(1, 3));
    expect(circleRadius(0.01, 3)).toBe(2);
    expect(circleRadius(-1, 3)).toBe(2);
  });

  test('the first ten and the first hundred have larger names', () => {
    expect([1, 10, 11, 100, 101].map(nameSize)).toEqual([15, 15, 13, 13, 12]);
  });

  test('a long text is broken between words into lines that fit, and nothing of it is lost', () => {
    const width = (text: string) => text.length;
    expect(textLines('one two three four', 400, 12, 9, width)).toEqual(['one two', 'three', 'four']);
    expect(textLines('immeasurable', 400, 12, 5, width)).toEqual(['immeasurable']);
    expect(textLines('', 400, 12, 5, width)).toEqual(['']);
    expect(textLines('a bb ccc dddd', 400, 12, 6, width).join(' ')).toBe('a bb ccc dddd');
  });
});
