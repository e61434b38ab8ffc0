import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Fails a full run of the tests when a message of the catalogue was never provoked by any of them. A
 * run of some files only says nothing.
 */
export default class MessageCoverage {
  constructor(globalConfig) {
    this.full =
      globalConfig.nonFlagArgs.length === 0 &&
      !globalConfig.testNamePattern &&
      !globalConfig.onlyChanged;
    this.missing = [];
  }

  onRunStart() {
    this.folder = mkdtempSync(join(tmpdir(), 'messages-'));
    process.env.PROVOKED_MESSAGES = this.folder;
  }

  onRunComplete() {
    const notes = existsSync(this.folder) ? readdirSync(this.folder) : [];
    const provoked = new Set(
      notes.flatMap((name) => readFileSync(join(this.folder, name), 'utf8').split('\n')),
    );
    rmSync(this.folder, { recursive: true, force: true });
    if (!this.full) return;
    const catalogue = 'src/locales/zh-CN';
    for (const file of readdirSync(catalogue).filter((name) => name.endsWith('.json'))) {
      const messages = JSON.parse(readFileSync(join(catalogue, file), 'utf8'));
      for (const key of Object.keys(messages)) {
        const name = `${file.replace(/\.json$/, '')}.${key}`;
        if (!provoked.has(name)) this.missing.push(name);
      }
    }
    if (this.missing.length > 0) {
      process.stderr.write(
        `\nMessages that no test provokes (${this.missing.length}):\n  ${this.missing.join('\n  ')}\n`,
      );
    }
  }

  getLastError() {
    return this.missing.length > 0
      ? new Error('some messages are never provoked by a test')
      : undefined;
  }
}
