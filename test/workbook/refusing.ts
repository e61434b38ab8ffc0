import { Refusal, render, type Phrase } from '../../src/locales';

export async function refusalOf(work: () => unknown): Promise<Refusal> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('not refused');
}

/** In plain Chinese, complete: no parameter is left open. */
export function expectReadable(phrase: Phrase): void {
  expect(render(phrase)).toMatch(/[\u4e00-\u9fff]/);
  for (const text of [render(phrase), render(phrase, 'en-US')]) {
    expect(text).not.toMatch(/\{\{|^workbook\./);
  }
}
