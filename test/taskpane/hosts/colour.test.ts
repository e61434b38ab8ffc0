import { luminance, parseColour, themeOfColours } from '../../../src/taskpane/hosts/colour';

test.each([
  ['#1F1F1F', [31, 31, 31]],
  ['1f1f1f', [31, 31, 31]],
  ['#fff', [255, 255, 255]],
  ['#FF102030', [16, 32, 48]],
  ['rgb(1, 2, 3)', [1, 2, 3]],
  ['rgba(1, 2, 3, 0.5)', [1, 2, 3]],
  ['rgba(0, 0, 0, 0)', null],
  ['rgb(a, b, c)', null],
  ['rgb(1, 2)', null],
  ['black', null],
  ['', null],
])('%s is %j', (text, colour) => {
  expect(parseColour(text)).toEqual(colour);
});

test('luminance runs from black to white', () => {
  expect(luminance([0, 0, 0])).toBe(0);
  expect(luminance([255, 255, 255])).toBeCloseTo(1, 10);
  expect(luminance([0, 255, 0])).toBeGreaterThan(luminance([255, 0, 0]));
});

test.each([
  ['#FFFFFF', '#000000', 'light'],
  ['#F3F2F1', undefined, 'light'],
  ['#262626', '#FFFFFF', 'dark'],
  ['#000000', '#F0F0F0', 'dark'],
  ['#000000', '#FFFF00', 'contrast'],
  ['#000000', '#FFFFFF', 'contrast'],
  ['rgba(0, 0, 0, 0)', undefined, null],
])('%s under %s is %s', (background, foreground, theme) => {
  expect(themeOfColours(background, foreground)).toBe(theme);
});
