/** Forty made-up companies: what they make, and a number word. */
const TRADES = ['化工', '电镀', '印染', '建材', '食品', '机械', '造纸', '汽修'] as const;
const WORDS = ['东桥', '西塘', '南岭', '北湾', '中塬'] as const;

export const COMPANIES: readonly string[] = WORDS.flatMap((word) =>
  TRADES.map((trade) => `示例${word}${trade}有限公司`),
);

export const company = (index: number): string =>
  COMPANIES[((index % COMPANIES.length) + COMPANIES.length) % COMPANIES.length] ?? '';
