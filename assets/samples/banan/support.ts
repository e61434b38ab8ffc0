import type { Row } from '../rows/cells';
import { Random } from '../rows/random';

interface Sent {
  readonly round: string;
  readonly action: string;
  readonly remote: boolean;
  readonly people: readonly string[];
}

const AIR = '大气监督帮扶';
const onSite = (round: number, people: readonly string[]): Sent => ({
  round: `2025年第${round}轮`,
  action: AIR,
  remote: false,
  people,
});
const remotely = (round: number, people: readonly string[]): Sent => ({
  round: `2025年远程第${round}轮`,
  action: AIR,
  remote: true,
  people,
});

/** Twelve people on site over four rounds; P34 was never sent. */
const ROUNDS: readonly Sent[] = [
  onSite(1, ['P03', 'P07', 'P12', 'P16']),
  onSite(2, ['P05', 'P08', 'P21', 'P22', 'P30']),
  onSite(3, ['P07', 'P13', 'P25', 'P31']),
  onSite(4, ['P12', 'P16', 'P21']),
  remotely(1, ['P16', 'P25']),
  remotely(2, ['P38', 'P40']),
  {
    round: '2025年移动源第1轮',
    action: '移动源专项',
    remote: false,
    people: ['P30', 'P31'],
  },
];

/** Everybody's strength, so that rounds of the same person resemble each other. */
const BASE: Readonly<Record<string, number>> = { P07: 91, P12: 86, P21: 82, P03: 88, P25: 79 };

/** 监督帮扶. */
export function supportRows(seed: number): Row[] {
  const random = new Random(seed);
  const mark = (base: number): number => Math.min(1000, base * 10 + random.int(-60, 60)) / 10;
  return ROUNDS.flatMap(({ round, action, remote, people }) =>
    people.map((id): Row => {
      const base = BASE[id] ?? random.int(66, 84);
      return {
        轮次: round,
        行动类型: action,
        方式: remote ? '远程' : '现场',
        组织层级: '部级',
        人员编号: id,
        任务完成: remote ? null : mark(base),
        发现问题: mark(base - 4),
        典型案例: remote ? null : mark(base - 8),
        违纪次数: 0,
        廉洁问题: '否',
      };
    }),
  );
}
