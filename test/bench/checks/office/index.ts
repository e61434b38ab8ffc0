import { banan } from './banan';
import { putuo } from './putuo';
import { shanghai } from './shanghai';
import { suzhou } from './suzhou';
import { wuwei } from './wuwei';

export type { Office } from './office';

export const OFFICES = [banan, shanghai, wuwei, suzhou, putuo] as const;
