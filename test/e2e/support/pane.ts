import type { Frame, Locator } from 'playwright-core';

/** The task pane as people use it: by the words on it. */
export class Pane {
  constructor(readonly frame: Frame) {}

  button(name: string | RegExp): Locator {
    return this.frame.getByRole('button', { name, exact: typeof name === 'string' });
  }

  press(name: string | RegExp): Promise<void> {
    return this.button(name).first().click();
  }

  text(text: string | RegExp): Locator {
    return this.frame.getByText(text).filter({ visible: true }).first();
  }

  sees(text: string | RegExp): Promise<void> {
    return this.text(text).waitFor();
  }

  tab(name: string): Promise<void> {
    return this.frame.getByRole('tab', { name, exact: true }).click();
  }

  /** Opens one of the numbered steps, if it is closed. */
  async unfold(name: RegExp): Promise<void> {
    const head = this.frame.getByRole('button', { name, expanded: false });
    if ((await head.count()) > 0) await head.first().click();
  }

  async read(): Promise<void> {
    await this.press('读取工作簿');
    await this.settled();
  }

  /** Nothing is being done any more. */
  async settled(): Promise<void> {
    await this.frame.getByRole('progressbar').waitFor({ state: 'detached' });
  }

  /** From the workbook that was read to its filled tables; what was typed is kept. */
  async fill(): Promise<void> {
    await this.preview();
    await this.button(/^全部保留/)
      .or(this.button(/^写入 \d+ 个/))
      .first()
      .waitFor();
    if ((await this.button(/^全部保留/).count()) > 0) await this.press(/^全部保留/);
    await this.press(/^写入 \d+ 个/);
    await this.sees(/^已写入 \d+ 个单元格/);
    await this.settled();
  }

  async preview(): Promise<void> {
    await this.press('预览将写入的内容');
    await this.sees('预览：将写入的内容');
    await this.settled();
  }
}
