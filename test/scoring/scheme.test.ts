import { openForeignScheme } from '../../src/scoring';
import { SCHEME } from '../rubric/scheme-text';

test('a scheme of the user’s own is refused with file, line and clause before it can fail in scoring', () => {
  expect(openForeignScheme(SCHEME, 'mine.yaml').standard.id).toBe('demo');
  const broken = SCHEME.replace('重大案件: false', '重大: false');
  expect(() => openForeignScheme(broken, 'mine.yaml')).toThrow(
    expect.objectContaining({
      problems: [expect.objectContaining({ file: 'mine.yaml', id: '1.1' })],
    }),
  );
});
