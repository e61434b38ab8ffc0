import { type Finding, finding, Refusal } from '../../locales';

/** What a check refuses, as findings; none where it refuses nothing. */
export async function findingsOf(check: () => Promise<void>): Promise<readonly Finding[]> {
  try {
    await check();
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.findings.length > 0 ? error.findings : [finding('error', error.phrase)];
  }
}
