import { openForeignScheme } from '../../src/scoring';
import { SCHEME } from '../rubric/scheme-text';

test('a scheme of the user’s own is refused with file, line and clause before it can fail in scoring', () => {
  expect(openForeignScheme(SCHEME, 'mine.yaml').standard.id).toBe('demo');
  const broken = SCHEME.replace('重大案件: false', '重大: false');
  const refused = (): unknown => {
    try {
      return openForeignScheme(broken, 'mine.yaml');
    } catch (error) {
      return error;
    }
  };
  expect(refused()).toMatchObject({ problems: [{ file: 'mine.yaml', id: '1.1' }] });
});
